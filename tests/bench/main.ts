import { buildFor } from '../../scripts/build';
import { builds } from '../../scripts/launch';
import { backtest } from './backtest';
import { copiesOf } from './copies';
import { counting } from './counting';
import { evaluating } from './evaluating';
import { longHistory } from './longHistory';
import { longLists } from './longLists';
import { nothingStored } from './nothingStored';
import { pageLoad } from './pageLoad';
import { requests } from './requests';
import { pack, sizes } from './sizes';
import { storedData } from './storedData';
import { table } from './table';

// Measures what README's performance table states. Times depend on the machine and on what else it does:
// each is measured in turn with what it is compared with, and what counts is how the two compare.

/** A serial number of the stand-in tenant: only data brings it into the panel. */
const data = '1010000014';

const [only, ...series] = process.argv.slice(2);
if (only === 'forecast') {
  console.log(table(backtest(series)));
  process.exit(0);
}

console.error('Building the extension …');
pack();
buildFor('firefox');
const copies = copiesOf(builds.chromium, data);
console.error('Measuring page loads …');
const load = await pageLoad(copies.asBuilt);
console.error('Measuring openings with a stored snapshot …');
const stored = await storedData(copies);
console.error('Measuring first openings …');
const nothing = await nothingStored(copies);
console.error('Counting requests …');
const asked = await requests(copies.asBuilt);
console.error('Counting metered services …');
const counted = await counting();
console.error('Looking at alerts …');
const looked = await evaluating();
console.error('Scrolling long lists …');
const lists = [...(await longLists(copies.asBuilt)), ...(await longHistory(copies.asBuilt))];
copies.remove();
console.error('Judging the forecast …');
const judged = backtest();

console.log('Times, median (middle half) of one run on this machine:\n');
console.log(table([...load.times, stored, ...nothing, ...lists, ...counted.times, ...looked]));
console.log('\nCounts and sizes, the same on any machine:\n');
console.log(table([...load.counts, ...asked, ...counted.counts, ...sizes()]));
console.log('\nThe forecast, judged on past months, the same on any machine:\n');
console.log(table(judged));
process.exit(0);
