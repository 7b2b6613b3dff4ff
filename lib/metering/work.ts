import type { MeterSource } from '../domain/usage/meter';
import { enter, type MeterLedger } from '../store/ledger';
import type { TenantClient } from '../webapi/client';
import { WebApiError } from '../webapi/errors';
import {
  getEdgeRow,
  getMeteredPage,
  type MeteredPage,
  type MeteredRow,
  type WantedRows,
} from '../webapi/meteredRows';
import type { Billing } from './billing';
import { trimmed } from './months';

/** What it takes to count a meter from a source. */
export type Work = Pick<Billing, 'zone' | 'today'> & {
  source: MeterSource;
  /** Throws `WebApiError`. */
  ask: (wanted: WantedRows) => Promise<MeteredPage>;
  /** The row with the smallest or the largest key; null when there is none. Throws `WebApiError`. */
  edge: (edge: 'first' | 'last') => Promise<MeteredRow | null>;
  /** Keeps what was counted, as a whole. Throws a `cancelled` one when somebody else has counted meanwhile. */
  keep: (ledger: MeterLedger) => Promise<MeterLedger>;
};

/** Who asks. */
export type Asking = {
  client: TenantClient;
  /** Called before each request; rejects when it may not be made. */
  spend: () => Promise<unknown>;
  /** Called after each answer: what an administrator asked for is not for whoever has signed in meanwhile. */
  isCurrent: () => Promise<boolean>;
};

export function workOn(
  source: MeterSource,
  { zone, today }: Pick<Billing, 'zone' | 'today'>,
  { client, spend, isCurrent }: Asking,
): Work {
  const asking = async <T>(ask: () => Promise<T>): Promise<T> => {
    await spend();
    const answer = await ask();
    if (await isCurrent()) return answer;
    throw new WebApiError({ kind: 'cancelled' });
  };
  return {
    source,
    zone,
    today,
    ask: (wanted) => asking(() => getMeteredPage(client, source, wanted, zone)),
    edge: (edge) => asking(() => getEdgeRow(client, source, edge, zone)),
    keep: async (ledger) => {
      const kept = await enter(trimmed(ledger, today));
      if (kept) return kept;
      throw new WebApiError({ kind: 'cancelled' });
    },
  };
}
