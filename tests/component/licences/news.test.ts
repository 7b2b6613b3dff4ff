import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { licence, module } from '../../unit/domain/licences/licences';
import { good, news, snapshotOf } from '../support/data';
import { open, row, words } from './open';

describe('what the licence server says', () => {
  const opened = async (change: Parameters<typeof news>[0]) => {
    const snapshot = snapshotOf([licence()]);
    snapshot.parts.licenceNews = good([news(change)]);
    return open(snapshot);
  };

  test('its status, its words and its link', async () => {
    await opened({
      status: 'problem',
      message: 'The serial number is in use elsewhere.',
      url: 'https://shop.invalid/help',
    });
    expect(screen.getByText('Licence server: problem with the licence')).toBeTruthy();
    expect(screen.getByText('The serial number is in use elsewhere.')).toBeTruthy();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /shop\.invalid/ });
    expect(link.href).toBe('https://shop.invalid/help');
    expect(link.rel).toContain('noreferrer');
  });

  test('an address that is none leads nowhere', async () => {
    await opened({ status: 'message', message: 'Hello', url: 'javascript:alert(1)' });
    expect(screen.getByText('Hello')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('one quiet line while all is well, with the way to buy', async () => {
    await opened({});
    expect(screen.getByText(/Licence server: nothing new/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Buy or activate/ })).toBeTruthy();
  });

  test('that it could not be asked is said, and the licences stand', async () => {
    await opened({ status: null, failure: { kind: 'timeout' } });
    expect(screen.getByText(/could not be asked: No answer in time/)).toBeTruthy();
    expect(row('Sales Premium')).toBeTruthy();
  });

  test('what it offers stands beside what is there', async () => {
    await opened({
      status: 'new-licence',
      offered: licence({
        modules: [
          module({ newTotal: 25 }),
          module({ name: 'forms', description: 'Forms', total: 4, inUse: 0, available: 4 }),
        ],
      }),
    });
    expect(words(row('Sales Premium'))).toBe('Sales Premium 10 · 11 · 21 +4 not activated');
    expect(words(row('Forms'))).toBe('Forms 0 · 0 · 0 +4 not activated');
    expect(screen.getByRole('button', { name: /^Buy or activate/ })).toBeTruthy();
  });
});
