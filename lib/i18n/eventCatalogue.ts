import type { KnownEvent } from '../domain/events/eventCatalogue';
import type { Run } from '../domain/events/run';
import { m } from './paraglide/messages';

/** What each known event means for users as long as it runs. */
export const eventMeanings = {
  udef: m.event_udef,
  freetext: m.event_freetext,
  prototype: m.event_prototype,
  rou: m.event_rou,
  'no-login': m.event_no_login,
  'no-freetext': m.event_no_freetext,
  'no-travel': m.event_no_travel,
  message: m.event_message,
} satisfies Record<KnownEvent['id'], unknown>;

/** Whether something may be cancelled: as the vendor describes an event, or as the tenant says of a job. */
export const cancellations = {
  never: m.cancel_never,
  emergency: m.cancel_emergency,
  can: m.cancel_can,
  warning: m.cancel_warning,
  cannot: m.cancel_cannot,
} satisfies Record<
  Exclude<KnownEvent['cancel'], 'unsaid'> | NonNullable<Run['cancellation']>,
  unknown
>;
