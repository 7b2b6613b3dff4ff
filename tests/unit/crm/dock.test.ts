import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dockWidths, fitWidth } from '../../../lib/crm/dock';

test('a panel keeps its least width and leaves room for the CRM', () => {
  expect(fitWidth(400, 1440)).toBe(400);
  expect(fitWidth(100, 1440)).toBe(320);
  expect(fitWidth(5000, 1440)).toBe(720);
  expect(fitWidth(700, 800)).toBe(560);
  expect(fitWidth(400, 300)).toBe(300);
});

test('whatever is wanted, the panel fits the window', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: 1, max: 8000 }),
      (wanted, viewport) => {
        const width = fitWidth(wanted, viewport);
        expect(width).toBeLessThanOrEqual(Math.max(viewport, 1));
        expect(width).toBeGreaterThanOrEqual(Math.min(dockWidths.least, viewport));
      },
    ),
  );
});
