import type { Snapshot } from '../../lib/domain/snapshot';

export type ViewId = 'overview' | 'licences';

/** Somewhere in the panel: a view, and in it what to look at. */
export type Place = {
  view: ViewId;
  /** Key of an owner of licences. */
  owner?: string;
  /** What to bring into sight, by the name that alerts have for it: "seats:SuperOffice/ten-sales". */
  subject?: string;
};

/** What every view gets. */
export type ViewProps = {
  snapshot: Snapshot;
  place: Place;
  go: (place: Place) => void;
};
