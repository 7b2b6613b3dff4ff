import { expect, test } from 'vitest';
import { names, showUsage, summary } from './showUsage';
test('smoke', () => {
  showUsage();
  console.log(names(), document.body.textContent?.replace(/\s+/g, ' '));
});
