import type { Environment } from '../../lib/crm/hosts';
import type { Failure } from '../../lib/domain/failure';
import type { Snapshot } from '../../lib/domain/snapshot';
import type { Placement, PlacementChange } from '../../lib/queries/dock';
import type { Place } from './place';
import type { TenantDesk } from './tenantDesk';

/** All that the panel shows, and all that it can ask for. */
export type PanelProps = {
  /** null while no tenant is known. */
  tenant: { contextId: string; environment: Environment; root: string } | null;
  /** The same desk as long as the panel lives; null without a tenant. */
  desk: TenantDesk | null;
  snapshot: Snapshot;
  /** A check is under way. */
  checking: boolean;
  /** Why the check as a whole could not be made. */
  failure: Failure | null;
  placement: Placement;
  /** Somewhere that a notification led to; another one each time. */
  wanted?: Place | null;
  onrefresh: () => void;
  onclose: () => void;
  onplacement: (change: PlacementChange) => void;
  onopentab: () => void;
  onopensettings: () => void;
};
