import type { Attention } from '../../lib/domain/alerts/attention';
import type { Snapshot } from '../../lib/domain/snapshot';
import { vendorLinkOf } from '../../lib/domain/vendorLink';
import { m } from '../../lib/i18n/paraglide/messages';
import { shortened } from '../../lib/i18n/tenantText';
import type { Place } from '../panel/place';

/** What to do about an alert: somewhere in the panel, at the vendor, in the CRM, or to ask again. */
export type NextStep =
  | { kind: 'go'; label: string; place: Place }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'sign-in' | 'retry' };

/** Where to go about something that needs attention. */
export function nextStepOf(attention: Attention, snapshot: Pick<Snapshot, 'parts'>): NextStep {
  const { subject } = attention;
  switch (attention.kind) {
    case 'seats':
      return seatsStep(attention, snapshot);
    case 'vendor': {
      const link = vendorLinkOf(attention.url);
      if (!link) return licenceStep(attention.owner.owner, subject);
      return {
        kind: 'link',
        label: m.vendor_link({ host: shortened(link.host) }),
        href: link.href,
      };
    }
    case 'expiry':
    case 'maintenance':
      return licenceStep(attention.owner.owner, subject);
    case 'plan':
      return { kind: 'go', label: m.alert_see_limit(), place: { view: 'overview', subject } };
    case 'actual':
    case 'forecast':
      return { kind: 'go', label: m.alert_see_usage(), place: { view: 'usage', subject } };
    case 'overdue':
    case 'event': {
      const label = attention.run.source === 'event' ? m.alert_see_event() : m.alert_see_job();
      return { kind: 'go', label, place: { view: 'events', subject } };
    }
    case 'stale':
      return { kind: attention.part === null ? 'sign-in' : 'retry' };
  }
}

function licenceStep(owner: string, subject: string): NextStep {
  return {
    kind: 'go',
    label: m.alert_see_licence(),
    place: { view: 'licences', owner, subject },
  };
}

/** The seats of a user plan are those of its users; any other licence has only its row. */
function seatsStep(
  { subject, owner: { owner }, level }: Extract<Attention, { kind: 'seats' }>,
  { parts }: Pick<Snapshot, 'parts'>,
): NextStep {
  const issuer = parts.licences.value?.find((licence) => licence.owner === owner);
  const module = issuer?.modules.find(({ name }) => subject === `seats:${owner}/${name}`);
  if (module?.kind !== 'plan') return licenceStep(owner, subject);
  return {
    kind: 'go',
    label: level === 'over' ? m.alert_free_seats() : m.alert_see_seats(),
    place: { view: 'licences', seats: { plan: module.name } },
  };
}
