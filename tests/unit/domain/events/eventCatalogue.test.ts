import { describe, expect, test } from 'vitest';
import { knownEvent } from '../../../../lib/domain/events/eventCatalogue';

describe('knownEvent', () => {
  test.each([
    ['UDefRebuild', 'udef'],
    ['udefrebuild', 'udef'],
    ['UDefRebuild_Contact', 'udef'],
    ['FreetextRebuild', 'freetext'],
    ['PrototypeRebuild', 'prototype'],
    ['ROURebuild', 'rou'],
    ['No Login', 'no-login'],
    ['NoLogin', 'no-login'],
    ['no_login', 'no-login'],
    ['No-Freetext', 'no-freetext'],
    ['NOTRAVEL', 'no-travel'],
    ['Message of the day', 'message'],
    ['MessageOfTheDay', 'message'],
    ['MOTD', 'message'],
  ])('%s is %s', (key, id) => {
    expect(knownEvent(key)?.id).toBe(id);
  });

  test.each(['', 'Login', 'My No Login', 'FreetextRebuild2', 'constructor', 'Opnieuw opbouwen'])(
    '“%s” is not known',
    (key) => {
      expect(knownEvent(key)).toBeNull();
    },
  );

  test('only No Login keeps users out', () => {
    const keys = ['UDefRebuild', 'FreetextRebuild', 'PrototypeRebuild', 'ROURebuild', 'NoLogin'];
    const byHand = ['NoFreetext', 'NoTravel', 'MOTD'];
    const out = [...keys, ...byHand].filter((key) => knownEvent(key)?.keepsUsersOut);
    expect(out).toEqual(['NoLogin']);
  });

  test('what may be cancelled, as the vendor says it', () => {
    const cancelOf = (key: string) => knownEvent(key)?.cancel;
    expect(cancelOf('UDefRebuild')).toBe('never');
    expect(cancelOf('FreetextRebuild')).toBe('emergency');
    expect(cancelOf('PrototypeRebuild')).toBe('emergency');
    expect(cancelOf('ROURebuild')).toBe('unsaid');
  });
});
