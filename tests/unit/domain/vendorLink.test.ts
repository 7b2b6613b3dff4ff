import { expect, test } from 'vitest';
import { vendorLinkOf } from '../../../lib/domain/vendorLink';

test('an https address, and where it leads', () => {
  expect(vendorLinkOf('https://shop.superoffice.com/a?b=c')).toEqual({
    href: 'https://shop.superoffice.com/a?b=c',
    host: 'shop.superoffice.com',
  });
});

test.each([null, '', 'shop', 'http://shop.superoffice.com', 'javascript:alert(1)', 'data:,x'])(
  '%s is not followed',
  (url) => {
    expect(vendorLinkOf(url)).toBeNull();
  },
);
