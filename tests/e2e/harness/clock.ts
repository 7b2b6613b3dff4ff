import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const source = resolve('tests/e2e/harness/clock.c');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-clock-'));

/** Compiles the shifted clock, once for all tests of a file. */
function library(): string {
  const path = join(folder, 'clock.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', path, source, '-ldl']);
  } catch (cause) {
    throw new Error('Tests that move the clock need a C compiler called cc, on Linux.', { cause });
  }
  return path;
}

let compiled: string | null = null;
let made = 0;

/**
 * The clock on the wall of one browser and its tenant. It runs as always, from wherever a test sets it; the build in
 * the browser knows nothing of it. Timers do not follow: what is planned is due when the browser next looks.
 */
export class Clock {
  /** IANA, of the machine as the browser sees it. */
  readonly zone: string;
  readonly #file: string;
  #shift = 0;

  /** @param at "2031-03-29T01:30[Europe/Oslo]"; better to come than past: Firefox takes long to start among files of the future */
  constructor(at: string) {
    this.zone = Temporal.ZonedDateTime.from(at).timeZoneId;
    made += 1;
    this.#file = join(folder, `shift-${made}`);
    writeFileSync(this.#file, Buffer.alloc(8));
    this.set(at);
  }

  /** What a browser is started with to go by this clock. */
  get env(): Record<string, string> {
    compiled ??= library();
    return { LD_PRELOAD: compiled, SHIFTED_CLOCK: this.#file, TZ: this.zone };
  }

  now(): Date {
    return new Date(Date.now() + 1000 * this.#shift);
  }

  /** Sets it to a moment, "2031-03-29T01:30" on this wall or with a zone of its own. */
  set(at: string): void {
    const zoned = at.includes('[') ? at : `${at}[${this.zone}]`;
    this.#shiftTo(Temporal.ZonedDateTime.from(zoned).epochMilliseconds);
  }

  /** Sets it forward, or back by what is negative: `{ days: 1 }` keeps the time of day. */
  forward(by: Temporal.DurationLike): void {
    const now = Temporal.Instant.fromEpochMilliseconds(this.now().getTime());
    this.#shiftTo(now.toZonedDateTimeISO(this.zone).add(by).epochMilliseconds);
  }

  #shiftTo(moment: number): void {
    // In whole seconds, never before the moment.
    this.#shift = Math.ceil((moment - Date.now()) / 1000);
    const seconds = Buffer.alloc(8);
    seconds.writeBigInt64LE(BigInt(this.#shift));
    writeSync(openSync(this.#file, 'r+'), seconds, 0, 8, 0);
  }
}
