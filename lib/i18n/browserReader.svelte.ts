import { createSubscriber } from 'svelte/reactivity';
import { localeFor, useLocale } from './locale';
import type { Reader } from './reader';

/** The reader in front of this page: the CRM user's language, this machine's zone and clock. */
export class BrowserReader implements Reader {
  readonly zone = Temporal.Now.timeZoneId();
  readonly #cultureOf: () => string;
  readonly #singleKeysOf: () => boolean;
  /** Ticks every half minute, only while something shows the time and the page can be seen. */
  readonly #subscribe = createSubscriber((update) => {
    const timer = setInterval(() => document.hidden || update(), 30_000);
    document.addEventListener('visibilitychange', update);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', update);
    };
  });

  /**
   * Both may read reactive state.
   *
   * @param cultureOf the language to use, as BCP 47
   * @param singleKeysOf see `Reader`
   */
  constructor(cultureOf: () => string, singleKeysOf: () => boolean = () => false) {
    this.#cultureOf = cultureOf;
    this.#singleKeysOf = singleKeysOf;
  }

  get culture(): string {
    return this.#cultureOf();
  }

  /** The catalogue's language for this culture; reading it also sets it. */
  get locale() {
    const locale = localeFor(this.culture);
    useLocale(locale);
    document.documentElement.lang = locale;
    return locale;
  }

  get singleKeys(): boolean {
    return this.#singleKeysOf();
  }

  get now(): number {
    this.#subscribe();
    return Date.now();
  }

  get today(): string {
    return Temporal.Instant.fromEpochMilliseconds(this.now)
      .toZonedDateTimeISO(this.zone)
      .toPlainDate()
      .toString();
  }
}
