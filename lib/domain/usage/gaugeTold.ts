import type { Counted } from './countedMeter';
import { gaugeOutlook } from './gaugeOutlook';
import type { KnownUse } from './knownUse';
import { dayAfter } from '../period';
import type { EnteredFigure } from './usageSettings';

/** Days that are shown, today included. */
const shownDays = 90;

/** What is told of a gauge beyond where it stands; of what begins anew with each month it has nothing. */
export function gaugeTold(
  standing: {
    today: string;
    counted: Counted;
    known: KnownUse;
    included: number | null;
    isOld: boolean;
  },
  figures: readonly EnteredFigure[],
) {
  const { today, counted, known, included, isOld } = standing;
  const readings =
    known.from === 'entered' ? figures.filter(({ day }) => day <= today) : counted.readings;
  const mayTell = known.used !== null && !isOld;
  return {
    trend: null,
    forecast: null,
    outlook: mayTell ? gaugeOutlook(readings, included, today) : null,
    months: [],
    close: null,
    days: readings.filter(({ day }) => day > dayAfter(today, -shownDays)),
    allDays: readings,
    spike: null,
    fitting: null,
  };
}
