import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../../lib/domain/reading';

/** Daily views of one web page, 2008 to 2015; see data/README.md. */
export const dailyViews = fileURLToPath(new URL('data/daily-views.csv', import.meta.url));

/** Readings from a file with a heading and, in each line, a day and an amount: "2015-12-31,1388". */
export function readingsIn(file: string): Reading[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => {
    const [day = '', amount = ''] = line.split(',');
    return { day, amount: Number(amount) };
  });
}
