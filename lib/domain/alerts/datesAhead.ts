import type { LicenceDates, OwnerLicence } from '../licences/licence';

/** A day still to come that a licence states. */
export type DateAhead = {
  kind: 'warning' | 'expiry' | 'grace' | 'maintenance';
  owner: Pick<OwnerLicence, 'owner' | 'ownerDescription'>;
  /** ISO calendar day. */
  day: string;
};

const stated: Record<DateAhead['kind'], keyof LicenceDates> = {
  warning: 'adminWarning',
  expiry: 'expiry',
  grace: 'grace',
  maintenance: 'maintenance',
};

const kinds = Object.keys(stated) as DateAhead['kind'][];

/** The days to come that licences state, today included, soonest first. */
export function datesAhead(licences: readonly OwnerLicence[], today: string): DateAhead[] {
  return licences
    .flatMap(({ owner, ownerDescription, dates }) =>
      kinds.flatMap((kind): DateAhead[] => {
        const date = dates[stated[kind]];
        if (date.kind !== 'on' || date.day < today) return [];
        return [{ kind, owner: { owner, ownerDescription }, day: date.day }];
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
