import type { Snapshot } from '../../lib/domain/snapshot';

export type ViewId = 'overview' | 'licences' | 'usage' | 'events' | 'alerts';

/** Somewhere in the panel: a view, and in it what to look at. */
export type Place = {
  view: ViewId;
  /** Key of an owner of licences. */
  owner?: string;
  /** What to bring into sight, by the name that alerts have for it: "seats:SuperOffice/ten-sales". */
  subject?: string;
  /** The users instead of an owner's licences, and which of them. */
  seats?: SeatsWanted;
};

/** Which users a link leads to. */
export type SeatsWanted = {
  /** Name of their user plan. */
  plan?: string;
  /** Those whose seat is not used, or who lack something to log in. */
  only?: 'unused' | 'incomplete';
  /** Just these, who hold something: what, and their ids. */
  holding?: { what: string; associateIds: readonly number[] };
};

/** What every view gets. */
export type ViewProps = {
  snapshot: Snapshot;
  place: Place;
  go: (place: Place) => void;
};
