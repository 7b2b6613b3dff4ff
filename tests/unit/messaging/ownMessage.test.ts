import { browser } from 'wxt/browser';
import { expect, test } from 'vitest';
import { isOwnPage } from '../../../lib/messaging/ownMessage';

test.each([
  [browser.runtime.getURL('/panel.html'), true],
  ['https://online3.superoffice.com/Cust1/default.aspx', false],
  [`https://evil.example/${browser.runtime.getURL('/panel.html')}`, false],
  [undefined, false],
])('that %s is a page of ours is %s', (url, own) => {
  expect(isOwnPage(url === undefined ? {} : { url })).toBe(own);
});
