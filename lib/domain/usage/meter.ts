/** How a customer pays: by user plans and modules, or for a plan of the CRM Suite. */
export type Subscription = 'module-based' | 'suite';

/** What a meter counts in. */
export type MeterUnit =
  'e-mails' | 'logins' | 'sessions' | 'submissions' | 'requests' | 'flows' | 'bytes';

/** An archive that a meter can be counted from; columns and conditions in the vendor's own words. */
export type MeterSource = {
  /** "Mailings"; "dynamic" for the tables themselves. */
  archive: string;
  /** The primary key: a positive whole number, larger for whatever was made later. */
  key: string;
  /** When a row was used; null where what counts is only how many there are now. */
  date: string | null;
  /** Whether `date` is a calendar day as the tenant writes it, or a moment. */
  dated: 'day' | 'moment';
  /** How much a row counts; null where each counts one. */
  amount: string | null;
  /** Which rows count; null for all. */
  filter: string | null;
  /** What a row is called, for whoever wants to know what a day was made of; null where it has no name. */
  name: string | null;
  /** Rows get their date long after they were made, so that older keys still come to count. */
  isDatedLater: boolean;
  /** The tenant throws old rows away: what is gone was used all the same. */
  isPurged: boolean;
};

/** A metered service. */
export type Meter = Declared & { id: MeterId };

type Declared = {
  /** In which subscriptions it is metered. */
  subscriptions: readonly Subscription[];
  unit: MeterUnit;
  /** `sum` and `count` begin anew with every month; a `gauge` stands where it stands. */
  tally: 'sum' | 'count' | 'gauge';
  /** The first that the tenant does not refuse is counted; none: nothing tells it. */
  sources: readonly MeterSource[];
  /** What is in one unit, if that has a name of its own: a mailing is a batch of e-mails. */
  hasBatches: boolean;
};

const usual = {
  filter: null,
  name: null,
  amount: null,
  isDatedLater: false,
  isPurged: false,
} as const;

const mailings: MeterSource = {
  ...usual,
  archive: 'Mailings',
  key: 'mailingId',
  date: 'mailingEndDate',
  dated: 'day',
  amount: 'mailingSentCount',
  name: 'mailingDescription',
  isDatedLater: true,
};

/**
 * Every meter there is, in the order in which they are shown: another one is one more entry here, and its name in
 * `meterName`.
 *
 * @see SuperOffice docs, admin/license: metered services; api/archive-providers/reference for the archives;
 * database/tables/metering-log.md
 */
const table = [
  {
    id: 'mailings',
    subscriptions: ['module-based'],
    unit: 'e-mails',
    tally: 'sum',
    sources: [mailings],
    hasBatches: true,
  },
  {
    id: 'marketing',
    subscriptions: ['suite'],
    unit: 'e-mails',
    tally: 'sum',
    sources: [mailings],
    hasBatches: true,
  },
  {
    id: 'requests',
    subscriptions: ['suite'],
    unit: 'requests',
    tally: 'count',
    sources: [
      {
        ...usual,
        archive: 'dynamic',
        key: 'metering_log.metering_log_id',
        date: 'metering_log.registered',
        dated: 'moment',
        filter: 'metering_log.event_type = 1', // TicketClosed
      },
      {
        ...usual,
        archive: 'Ticket',
        key: 'ticketId',
        date: 'closedAt',
        dated: 'moment',
        isDatedLater: true,
      },
    ],
    hasBatches: false,
  },
  {
    id: 'chats',
    subscriptions: ['module-based'],
    unit: 'sessions',
    tally: 'count',
    sources: [
      {
        ...usual,
        archive: 'ChatSession',
        key: 'chatSessionId',
        date: 'whenStarted',
        dated: 'moment',
      },
    ],
    hasBatches: false,
  },
  {
    id: 'forms',
    subscriptions: ['module-based'],
    unit: 'submissions',
    tally: 'count',
    sources: [
      {
        ...usual,
        archive: 'FormSubmission',
        key: 'formSubmissionId',
        date: 'registeredDate',
        dated: 'moment',
        filter: 'formSubmissionStatus oneOf (3,4,5)', // submitted, processed or failed; not still being filled in
      },
    ],
    hasBatches: false,
  },
  {
    id: 'logins',
    subscriptions: ['module-based'],
    unit: 'logins',
    tally: 'count',
    sources: [
      {
        ...usual,
        archive: 'dynamic',
        key: 'login_customer.id',
        date: 'login_customer.created_at',
        dated: 'moment',
        filter: 'login_customer.origin = 2', // the customers' pages
        isPurged: true,
      },
    ],
    hasBatches: false,
  },
  {
    id: 'flows',
    subscriptions: ['suite'],
    unit: 'flows',
    tally: 'gauge',
    sources: [
      {
        ...usual,
        archive: 'EmailFlows',
        key: 'workflowId',
        date: null,
        dated: 'day',
        filter: 'workflowDefinitionStatusId oneOf (2,3)', // paused or running
      },
    ],
    hasBatches: false,
  },
  {
    id: 'storage',
    subscriptions: ['module-based', 'suite'],
    unit: 'bytes',
    tally: 'gauge',
    sources: [],
    hasBatches: false,
  },
] as const satisfies readonly (Declared & { id: string })[];

export type MeterId = (typeof table)[number]['id'];

export const meters: readonly Meter[] = table;

/** The meters of a subscription, in the order in which they are shown. */
export function metersOf(subscription: Subscription): Meter[] {
  return meters.filter(({ subscriptions }) => subscriptions.includes(subscription));
}

/** A meter by its id. */
export function meterOf(id: MeterId): Meter {
  const found = meters.find((meter) => meter.id === id);
  if (!found) throw new RangeError(`no meter is called ${id}`);
  return found;
}
