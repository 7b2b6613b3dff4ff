/**
 * A system event that the vendor describes, with what it says of it.
 *
 * @see SuperOffice docs, admin/onsite/add-system-event.md
 */
export type KnownEvent = {
  id:
    | 'udef'
    | 'freetext'
    | 'prototype'
    | 'rou'
    | 'no-login'
    | 'no-freetext'
    | 'no-travel'
    | 'message';
  /** Whether it may be cancelled: never, in an emergency only, or the vendor does not say. */
  cancel: 'never' | 'emergency' | 'unsaid';
  /** Nobody can log in as long as it runs. */
  keepsUsersOut: boolean;
  /** An administrator sets it, and it goes on until somebody ends it. */
  byHand: boolean;
};

const rebuild = { keepsUsersOut: false, byHand: false };
const byHand = { cancel: 'unsaid', keepsUsersOut: false, byHand: true } as const;

const message: KnownEvent = { id: 'message', ...byHand };

/** By the key without case, spaces, underscores and hyphens: the vendor does not publish how the keys are written. */
const known: ReadonlyMap<string, KnownEvent> = new Map<string, KnownEvent>([
  ['udefrebuild', { id: 'udef', cancel: 'never', ...rebuild }],
  ['freetextrebuild', { id: 'freetext', cancel: 'emergency', ...rebuild }],
  ['prototyperebuild', { id: 'prototype', cancel: 'emergency', ...rebuild }],
  ['rourebuild', { id: 'rou', cancel: 'unsaid', ...rebuild }],
  ['nologin', { id: 'no-login', ...byHand, keepsUsersOut: true }],
  ['nofreetext', { id: 'no-freetext', ...byHand }],
  ['notravel', { id: 'no-travel', ...byHand }],
  ['messageoftheday', message],
  ['motd', message],
]);

/** "There are several types" of it, which have something behind the name. */
const severalTypes = 'udefrebuild';

/**
 * What is known of an event.
 *
 * @param key "UDefRebuild"; never its name, which is translated
 * @returns null for one that the vendor does not describe
 */
export function knownEvent(key: string): KnownEvent | null {
  const plain = key.toLowerCase().replace(/[\s_-]/g, '');
  return known.get(plain.startsWith(severalTypes) ? severalTypes : plain) ?? null;
}
