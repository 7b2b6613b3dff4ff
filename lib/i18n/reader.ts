import { createContext } from 'svelte';

/** For whom, where and when a view is drawn: views never ask the browser themselves. */
export type Reader = {
  /** BCP 47 tag of the CRM user, "nl-NL". */
  readonly culture: string;
  /** IANA time zone, "Europe/Amsterdam". */
  readonly zone: string;
  /** Epoch milliseconds; goes on while the view is open. */
  readonly now: number;
  /** ISO calendar day of `now` in `zone`. */
  readonly today: string;
  /** Keys without Ctrl, Alt or Shift do something: not everybody can live with that. */
  readonly singleKeys: boolean;
};

/** The reader is set once above all views, and read by whatever shows a date or a number. */
export const [getReader, setReader] = createContext<Reader>();
