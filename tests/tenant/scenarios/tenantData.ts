import type { Rows } from './rows';
import type { Behaviour } from './behaviour';

/** What a tenant holds, in our own words; `api/` and `archive/` put it on the vendor's wire. */
export type TenantData = {
  behaviour: Behaviour;
  company: string;
  companyId: number;
  serialNumber: string;
  product: Product;
  databaseName: string;
  /** Associate id of whoever is signed in. */
  me: number;
  functionRights: string[];
  owners: Owner[];
  isSatellite: boolean;
  satellites: Satellite[];
  fences: Fences;
  customObjects: CustomObject[];
  messages: SystemMessage[];
  freeText: FreeTextIndex;
  counters: CounterTable[];
  statusMonitors: StatusMonitor[];
  users: Rows<User>;
  events: Rows<SystemEvent>;
  jobs: Rows<Job>;
  mailings: Rows<Mailing>;
  chats: Rows<Chat>;
  forms: Rows<Form>;
  requests: Rows<Request>;
  flows: Rows<Flow>;
  centreLogins: Rows<CentreLogin>;
  meterings: Rows<Metering>;
  blobs: Rows<Stored>;
  attachments: Rows<Stored>;
};

export type Product = { version: string; label: string; databaseVersion: number };

export type Owner = {
  name: string;
  description: string;
  productType: string;
  productDescription: string;
  shopUrl: string;
  adminWarning: Date | undefined;
  expiry: Date | undefined;
  grace: Date | undefined;
  maintenance: Date | undefined;
  nextCheck: Date | undefined;
  health: { status: string; message: string; url: string };
  modules: Module[];
  /** What only the licence server has: bought, not activated, unknown to the database. */
  unactivated: Module[];
};

export type Module = {
  name: string;
  description: string;
  tooltip: string;
  kind: 'site' | 'satellite' | 'user';
  /** A user plan, the marker of a suite, or neither. */
  role: 'module' | 'plan' | 'marker';
  grants: string[];
  total: number;
  /** As the licence server has it; other than `total` until the licence is activated. */
  bought: number;
  inUse: number;
  free: number;
  unlimited: boolean;
  hidden: boolean;
  prerequisite: string;
  sortOrder: number;
};

/** A database that replicates with the central one, and the company it belongs to. */
export type Satellite = { id: number; contactId: number; name: string };

/** A plan limit; `maximum` 0 is no limit. */
export type Fence = {
  active: number;
  maximum: number;
  near: boolean;
  reached: boolean;
  message: string;
  tooltip: string;
};
export type Fences = {
  licence: Fence | undefined;
  projects: Fence;
  dashboards: Fence;
  flows: Fence;
};

export type User = {
  associateId: number;
  personId: number;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  group: string;
  roleName: string;
  /** Name of the plan's module; empty for a user without one. */
  plan: string;
  /** Names of the user licences held one by one, beside the plan. */
  licences: string[];
  canLogIn: boolean;
  lastLogin: Date | undefined;
  lastLogout: Date | undefined;
  deleted: boolean;
  waitingForApproval: boolean;
  type: 'InternalAssociate' | 'SystemAssociate';
  portrait: boolean;
};

export type SystemEvent = {
  id: number;
  /** A number is one that the vendor lists no name for. */
  scope: 'Undefined' | 'SystemWide' | 'Database' | 'Group' | 'User' | number;
  owner: number;
  key: string;
  name: string;
  message: string;
  type: string;
  status: string;
  extraInfo: number;
  registered: Date;
  eta: Date | undefined;
  actor: number;
};

/** Spelt as the vendor spells them. */
export type JobState =
  'Unknown' | 'New' | 'Aquired' | 'Started' | 'Succeeded' | 'Failed' | 'SucceededManualCleanup';
export type Job = {
  id: number;
  name: string;
  definition: string;
  description: string;
  state: JobState;
  created: Date;
  started: Date | undefined;
  /** When it last moved, or ended. */
  updated: Date;
  percent: number | null;
  progress: string;
  startCount: number;
  /** Associate id; 0 is the system itself. */
  actor: number;
  fileName: string;
  cancellation: 'CanCancel' | 'CancelWithWarning' | 'CannotCancel';
};

export type Mailing = {
  id: number;
  description: string;
  /** When all of it was sent. */
  end: Date | undefined;
  count: number;
};
export type Chat = {
  id: number;
  requested: Date;
  started: Date | undefined;
  ended: Date | undefined;
};
export type Form = { id: number; status: number; registered: Date | undefined };
export type Request = { id: number; created: Date; closed: Date | undefined };
export type Flow = { id: number; name: string; status: number };
export type CentreLogin = { id: number; created: Date | undefined; origin: number };
export type Metering = {
  id: number;
  record: number;
  status: number;
  registered: Date;
  actor: number;
};
export type Stored = { id: number; bytes: number };
export type CustomObject = { name: string; table: string; hidden: boolean };
export type SystemMessage = { id: number; text: string; expires: Date | undefined };
export type FreeTextIndex = { enabled: boolean; words: number; hits: number; generated: Date };
export type CounterTable = {
  table: number;
  enabled: boolean;
  start: Date;
  end: Date | undefined;
  rows: number;
};
export type StatusMonitor = {
  id: number;
  table: number;
  name: string;
  generated: Date;
  start: Date | undefined;
  stale: boolean;
  matches: number;
};
