import { expect, test } from 'vitest';
import { wholeNumber } from '../../../components/ui/wholeNumber';

test.each([
  ['90', 90],
  [' 1 ', 1],
  ['3650', 3650],
  ['3651', null],
  ['0', null],
  ['-5', null],
  ['90.5', null],
  ['1e2', null],
  ['', null],
  ['many', null],
])('a number typed as “%s”', (typed, number) => {
  expect(wholeNumber(typed, { fewest: 1, most: 3650 })).toBe(number);
});
