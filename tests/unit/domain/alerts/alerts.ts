import { noAlerts, type Alert, type AlertState } from '../../../../lib/domain/alerts/alert';
import {
  defaultAlertSettings,
  type AlertSettings,
} from '../../../../lib/domain/alerts/alertSettings';
import type { SourceStanding } from '../../../../lib/domain/alerts/alertSources';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { announced, dueAlerts, type Telling } from '../../../../lib/domain/alerts/dueAlerts';
import type { MeterStanding } from '../../../../lib/domain/alerts/meterAttention';
import { nextAlerts } from '../../../../lib/domain/alerts/nextAlerts';
import type { Observed } from '../../../../lib/domain/alerts/observed';
import { attentionOf, dayOf, noon } from './attentions';

/** Looks at a tenant and what is remembered of them, to test with. */

export const allSources = [
  'licences',
  'licenceNews',
  'projectLimit',
  'runs:events',
  'meter:mailings',
  'meter:flows',
] as const;

/** The names of what the examples are about, of which it is told how they stand. */
const allTold: Observed['listed'] = new Map(
  [
    'expiry licence:SuperOffice',
    'maintenance licence:SuperOffice',
    'vendor licence:SuperOffice',
    'seats seats:SuperOffice/ten-sales',
    'plan plan:projects',
    'event event:12',
    'overdue event:12',
  ].map((name) => [name, 'told']),
);

/** A look at a tenant that shows these, everything just read but what is said to be otherwise. */
export function look(
  found: readonly Attention[],
  {
    meters = [],
    states = {},
    standings = {},
    cut = [],
    expires = {},
  }: {
    meters?: MeterStanding[];
    states?: Partial<Record<string, SourceStanding['state']>>;
    /** By the names of alerts; whatever is not in here is told. */
    standings?: Partial<Record<string, 'untold' | 'gone'>>;
    cut?: string[];
    expires?: Observed['expires'];
  } = {},
): Observed {
  const sources = allSources.map((name) => ({
    name,
    asOf: noon,
    isFailed: false,
    state: states[name] ?? ('judged' as const),
  }));
  const listed = new Map(allTold);
  for (const [name, standing] of Object.entries(standings))
    if (standing === 'untold') listed.set(name, standing);
    else listed.delete(name);
  return { found: [...found], meters, sources, listed, cut, expires };
}

/** A look at one meter and nothing else. */
export const lookAt = (standing: MeterStanding, state: SourceStanding['state'] = 'judged') =>
  look(attentionOf(standing), { meters: [standing], states: { [`meter:${standing.id}`]: state } });

/** Everything is told, at any time of the day. */
export const tellAll: AlertSettings = {
  ...defaultAlertSettings,
  channels: Object.fromEntries(
    Object.keys(defaultAlertSettings.channels).map((kind) => [kind, 'notify']),
  ) as AlertSettings['channels'],
  notifyFrom: 'notice',
  quiet: null,
};

/** What is remembered once everything was judged before, and nothing needed attention. */
export const calm: AlertState = { ...noAlerts, watched: [...allSources, 'sources'] };

/** After one more look. */
export const after = (
  state: AlertState,
  seen: Observed,
  now = noon,
  settings: Pick<AlertSettings, 'channels'> = tellAll,
): AlertState => nextAlerts(state, seen, settings, { now, today: dayOf(now) });

/** After several looks, each with its moment. */
export const afterAll = (...looks: readonly (readonly [number, Observed])[]): AlertState =>
  looks.reduce((state, [now, seen]) => after(state, seen, now), calm);

export const user = 7;

export const telling = (state: AlertState, change: Partial<Telling> = {}): Telling => ({
  settings: tellAll,
  by: user,
  now: noon,
  zone: 'UTC',
  told: state.told,
  digests: [],
  ...change,
});

/** Tells what is due, and remembers it; what was told is named by its level and kind. */
export function tell(
  state: AlertState,
  change: Partial<Telling> = {},
): { state: AlertState; told: string[] } {
  const how = telling(state, change);
  const due = dueAlerts(state, how);
  const [worst] = due;
  if (!worst) return { state, told: [] };
  const { subject, kind, period, level, step } = worst.attention;
  const id = [subject, kind, period, level, step].join('|');
  return {
    state: announced(state, due, id, how),
    told: due.map(({ attention }) => wordOf(attention)),
  };
}

/** "actual over 110" */
export const wordOf = ({ kind, level, step }: Attention): string =>
  step === 0 ? `${kind} ${level}` : `${kind} ${level} ${String(step)}`;

/** What is open, in words. */
export const openIn = ({ open }: AlertState): string[] =>
  open.map(({ attention }) => wordOf(attention));

/** The only open alert. */
export function onlyOne({ open }: AlertState): Alert {
  const [alert] = open;
  if (!alert || open.length !== 1) throw new Error(`${String(open.length)} are open`);
  return alert;
}
