/**
 * How the tenant behaves where the vendor's documentation leaves it open (marked "open"), or where
 * documented tenants differ. A scenario sets some, a test may set any; none is a claim about the vendor.
 */
export type Behaviour = {
  /** Whether a sign-in form comes before the client. */
  signInFirst: boolean;
  /** Both ways are documented. */
  xsrf: 'cookie' | 'hidden-input';
  /** Both spellings occur in the documentation. */
  primaryKey: 'number' | 'string';
  /** 421, "Wrong subdomain used to access tenant". */
  wrongSubdomain: boolean;
  /** Answer of `/api/state`. */
  state: keyof typeof tenantStates;
  /** Open: status without a session or with a wrong XSRF token. */
  refusedStatus: number;
  /** Open: status of an agent method the tenant's version does not have. */
  unknownMethodStatus: number;
  /** Agent methods, as `Agent/Method`, that the tenant's version lacks. */
  missingMethods: string[];
  /** Open: what a plan without a limit answers. */
  unfenced: 'zero' | 'null';
  /** Whether the vendor's licence server can be reached from the tenant. */
  licenceServer: 'answers' | 'unreachable';
  /**
   * Open: whether the archive of users takes a filter by `superoffice_<module>`. The reference names no
   * restriction for these columns.
   */
  filtersByModule: boolean;
  /** The zone that the tenant's dates belong to and are told in unless another is asked for; IANA. */
  baseZone: string;
  /** Open: whether the Dynamic provider reaches the table metering_log. */
  meteringLog: boolean;
  /** Archives, and tables of the Dynamic one, that the user may not read, with the status of the refusal. */
  refusedArchives: Record<string, number>;
  /**
   * Open: whether a condition may ask a column of type `datetime` for days ("after", "dateBetween"). The vendor
   * lists them for `date` alone.
   */
  hasDaysOfMoments: boolean;
  /** Open: whether the rows of a page stand in the order that was asked for; if not, the last is the first. */
  ordersPages: boolean;
};

/** The documented states and whether the API runs in them. */
export const tenantStates = {
  Unknown: false,
  Provisioning: false,
  Running: true,
  Deleted: false,
  Suspended: false,
  OnlineMaintenance: true,
  OfflineMaintenance: false,
  ProvisioningFailed: false,
  Deleting: false,
  DeleteFailed: false,
  MigrationPending: false,
} as const;

/** What every scenario starts from. */
export const usualBehaviour: Behaviour = {
  signInFirst: false,
  xsrf: 'cookie',
  primaryKey: 'number',
  wrongSubdomain: false,
  state: 'Running',
  refusedStatus: 401,
  unknownMethodStatus: 404,
  missingMethods: [],
  unfenced: 'zero',
  licenceServer: 'answers',
  filtersByModule: true,
  baseZone: 'UTC',
  meteringLog: true,
  refusedArchives: {},
  hasDaysOfMoments: true,
  ordersPages: true,
};
