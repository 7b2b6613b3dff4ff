import type { Attention } from './attention';
import { weights } from '../level';

/** Something that needs attention and is remembered as long as it does. */
export type Alert = {
  /** What is told now; of what is no longer answered, what was told last. */
  attention: Attention;
  /** Epoch milliseconds since when it needs attention. */
  since: number;
  /** It was already so when its source was first judged. */
  wasSo: boolean;
  /** Epoch milliseconds since when it lies below its level, which it keeps until that is settled; null while it does not. */
  belowSince: number | null;
  /** Its source was too old to judge by at the latest look, or told nothing: it stays as it was and is not told. */
  isStale: boolean;
};

/** Which alert is meant: there is one of a subject and kind at a time. */
export type AlertName = Pick<Attention, 'subject' | 'kind'>;

/** How high something was when somebody was told of it; see `rankOf`. */
export type Rank = number;

/** A rank of which a notification told, of a subject and kind in a period: neither that nor a lower one is told again in it. */
export type Told = AlertName & {
  period: string;
  rank: Rank;
  /** Epoch milliseconds. */
  at: number;
  /** Calendar day on which it was told, in the reader's zone. */
  day: string;
  /** Id of the notification, which may tell of several. */
  notification: string;
};

/** What silences an alert. */
export type Snooze = AlertName & {
  /** Id of the user who chose it: it is nobody else's. */
  by: number;
  /** Epoch milliseconds. */
  at: number;
  /** The rank that was silenced; a higher one is told. */
  rank: Rank;
  period: string;
  until:
    | { kind: 'moment'; at: number }
    /** Acknowledged: until it rises. */
    | { kind: 'level' }
    | { kind: 'period' }
    /** Of a meter: so much more than what is included is accepted in this period, in percent of it. */
    | { kind: 'accepted'; percent: number };
};

/** An alert that is no more. */
export type PastAlert = {
  attention: Attention;
  since: number;
  /** Epoch milliseconds. */
  endedAt: number;
  /** Epoch milliseconds when a notification told of it, at its latest level; null when none did. */
  toldAt: number | null;
  /**
   * What ended it: it is well again; its licence was renewed until a later day; its period is over; the tenant lists no longer
   * what it was about, or it is not known any more what is included; what was forecast has come.
   */
  end: 'cleared' | { renewedUntil: string } | 'period' | 'gone' | 'reached';
};

/** A notification that is being shown: remembered until it is, so that a kill in between loses none. */
export type Showing = { id: string; alerts: AlertName[] };

/** All that is remembered of the alerts of a tenant. */
export type AlertState = {
  /** Sources that were judged before, and "off:seats" of a kind that was off; what is so at the first time was already so. */
  watched: string[];
  /** Most serious first. */
  open: Alert[];
  /** Newest last. */
  told: Told[];
  snoozes: Snooze[];
  /** Newest first. */
  past: PastAlert[];
  showing: Showing[];
  /** Monday of the week of which a digest told, ISO calendar day; null before the first. */
  digestOf: string | null;
};

export const noAlerts: AlertState = {
  watched: [],
  open: [],
  told: [],
  snoozes: [],
  past: [],
  showing: [],
  digestOf: null,
};

/** One word for the name of an alert, to look it up by. */
export const keyOf = ({ subject, kind }: AlertName): string => `${kind} ${subject}`;

/** Whether both name the same alert. */
export const isSame = (a: AlertName, b: AlertName): boolean =>
  a.subject === b.subject && a.kind === b.kind;

/** How high something is among what is possible for its kind: by level, then by the percentage that was reached. */
export function rankOf({ level, step }: Pick<Attention, 'level' | 'step'>): Rank {
  return weights[level] * 10_000 + step;
}
