import { createContext } from 'svelte';
import type { AlertName, AlertState } from '../../lib/domain/alerts/alert';
import type { AlertSettings } from '../../lib/domain/alerts/alertSettings';
import type { AlertTrouble } from '../../lib/domain/alerts/alertTrouble';
import type { Answer } from '../../lib/domain/answer';
import type { Failure } from '../../lib/domain/failure';
import type { SnoozeChoice } from '../../lib/domain/alerts/snoozing';
import type { NotificationTrial } from '../../lib/domain/alerts/notificationTrial';
import type { RawValue, SeenRun, TenantRuns } from '../../lib/domain/events/run';
import type { TenantSettings } from '../../lib/domain/tenantSettings';
import type { MeterId } from '../../lib/domain/usage/meter';
import type { Contributor, TenantUsage } from '../../lib/domain/usage/usage';
import type { UsagePolicy, UsageSettings } from '../../lib/domain/usage/usageSettings';
import type { Directory } from '../../lib/domain/seats/user';
import type { PutAside } from '../../lib/queries/alerts';

/**
 * What views can ask for beyond the snapshot: it is asked only when somebody wants to know it, so that a
 * check stays small.
 */
export type TenantDesk = {
  readonly settings: TenantSettings;
  changeSettings(change: Partial<TenantSettings>): void;

  /** All users as last read; null while it is being looked up what is stored. */
  readonly directory: Directory | null;
  /** The users are being read from the tenant. */
  readonly readingDirectory: boolean;
  /** Why they could not be read at all; what failed in parts is told by the parts. */
  readonly directoryFailure: Failure | null;
  /** Reads the users if what is known of them is old; while it is looked at, Refresh reads them too. */
  lookAtDirectory(): () => void;
  readDirectory(): void;

  /** What runs, as last read. */
  readonly runs: TenantRuns;
  /** It is being read from the tenant. */
  readonly readingRuns: boolean;
  /** How often somebody had it read at once, and it was. */
  readonly runsRefreshed: number;
  /** Why it could not be read at all; what failed in parts is told by the parts. */
  readonly runsFailure: Failure | null;
  /** Keeps reading it every minute while the page can be seen; while it is looked at, Refresh reads it too. */
  watchRuns(): () => void;
  readRuns(): void;
  /** What this browser saw, what is over included; null while it is read, and when it cannot be. */
  readonly seen: readonly SeenRun[] | null;
  /** The portraits that are known, by person id: null where somebody has none. */
  readonly portraits: ReadonlyMap<number, string | null>;
  /** Has portraits fetched that are not known yet. */
  wantPortraits(personIds: readonly number[]): void;
  /** The vendor's record behind a run, as it is now. */
  rawRecordOf(id: string): Promise<Answer<RawValue[]>>;

  /** What is counted of the metered services. */
  readonly usage: TenantUsage;
  /** What was set for them. */
  readonly usageSettings: UsageSettings;
  /** What the organisation prescribes for them. */
  readonly usagePolicy: UsagePolicy;
  /** What is new is being counted. */
  readonly countingMeters: boolean;
  /** Why nothing could be counted at all; what failed of one meter is told by its count. */
  readonly usageFailure: Failure | null;
  /** Counts what is due while the page can be seen; while it is looked at, Refresh counts too. */
  watchUsage(): () => void;
  changeUsage(change: Partial<UsageSettings>): void;
  /** What a day of a meter was made of, largest first. */
  contributorsOf(meter: MeterId, day: string): Promise<Answer<Contributor[]>>;

  /** What is remembered of the alerts, as the background last looked at them. */
  readonly alerts: AlertState;
  readonly alertSettings: AlertSettings;
  /** What was remembered, or some of it, could not be read and was put aside; null when that never happened. */
  readonly alertsPutAside: PutAside | null;
  /** What keeps alerts from reaching somebody; null for nothing. */
  readonly alertTrouble: AlertTrouble | null;
  changeAlertSettings(change: Partial<AlertSettings>): void;
  snooze(name: AlertName, choice: SnoozeChoice): void;
  unsnooze(name: AlertName): void;
  /** Shows a notification as a sample. */
  tryNotification(): Promise<NotificationTrial>;

  /** Names of the module licences that a user holds, hidden ones included. */
  licencesOf(associateId: number): Promise<Answer<string[]>>;
  /** Ids of the users who hold a module licence that is given to people one by one. */
  holdersOf(module: string): Promise<Answer<number[]>>;
  /** What the vendor's licence server tells of a module licence's past, in its own words. */
  historyOf(owner: string, module: string): Promise<Answer<string>>;
  /** Opens the place in a tab where an owner's licences are bought and activated; why not, if it could not. */
  openShop(owner: string): Promise<Failure | null>;
};

/** Set once by the panel. */
export const [getDesk, setDesk] = createContext<TenantDesk>();
