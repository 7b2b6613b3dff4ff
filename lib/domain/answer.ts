import type { Failure } from './failure';

/** What became of one question that is asked on request and not kept. */
export type Answer<T> = { value: T; failure: null } | { value: null; failure: Failure };

/** Such a question as it goes: undefined unless asked, null while it is. */
export type Asked<T> = Answer<T> | null | undefined;
