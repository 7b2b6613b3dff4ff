import { defineExtensionMessaging } from '@webext-core/messaging';
import type { DockState } from '../crm/dock';
import type { SessionAnnouncement } from '../crm/session';
import type { AlertName } from '../domain/alerts/alert';
import type { AlertSettings } from '../domain/alerts/alertSettings';
import type { AlertTrouble } from '../domain/alerts/alertTrouble';
import type { Answer } from '../domain/answer';
import type { Failure } from '../domain/failure';
import type { Tone } from '../domain/level';
import type { NotificationTrial } from '../domain/alerts/notificationTrial';
import type { Preferences } from '../domain/preferences';
import type { Snapshot } from '../domain/snapshot';
import type { SnoozeChoice } from '../domain/alerts/snoozing';
import type { TenantSettings } from '../domain/tenantSettings';
import type { RawValue, SeenRun, TenantRuns } from '../domain/events/run';
import type { MeterId } from '../domain/usage/meter';
import type { Contributor, TenantUsage } from '../domain/usage/usage';
import type { UsageSettings } from '../domain/usage/usageSettings';
import type { Directory } from '../domain/seats/user';

/** All that the launcher shows and says, in the CRM user's language: the content script has no catalogue. */
export type LauncherTexts = {
  /** Accessible name: the product, then the worst alert. */
  name: string;
  tone: Tone;
  /** How many things need attention. */
  count: number;
  /** Name of the docked panel as a landmark. */
  panel: string;
  /** Name of the handle that changes the panel's width. */
  resize: string;
  /** Said when the extension was updated under an open page. */
  reload: string;
};

/** The answer to an administrator's announcement; everybody else gets null, and no launcher. */
export type Welcome = { tenant: string; dock: DockState; launcher: LauncherTexts };

export type CheckRequest = {
  tenant: string;
  /** Ask the tenant even when the stored answer is recent. */
  force: boolean;
};

export type CheckOutcome = {
  snapshot: Snapshot;
  /** Why the check could not be made at all; what failed in parts is told by the parts. */
  failure: Failure | null;
};

/** The users as far as they could be read, and why they could not be read at all. */
export type DirectoryOutcome = { directory: Directory; failure: Failure | null };

/** What runs as far as it could be read, and why it could not be read at all. */
export type RunsOutcome = { runs: TenantRuns; failure: Failure | null };

export type RunsRequest = CheckRequest & {
  /** Somebody looks at it: it is asked every minute, and all that belongs to it too. */
  watched: boolean;
};

/** What is counted of the metered services, and why nothing could be counted at all. */
export type UsageOutcome = { usage: TenantUsage; failure: Failure | null };

/** Every message there is; each has exactly one listener. */
type ProtocolMap = {
  // CRM page -> background
  announceSession(announcement: SessionAnnouncement): Welcome | null;
  rememberDock(change: Partial<DockState>): void;

  // panel -> background
  checkTenant(request: CheckRequest): CheckOutcome;
  readDirectory(request: CheckRequest): DirectoryOutcome;
  readRuns(request: RunsRequest): RunsOutcome;
  /** What the history got since then, all of it for null; null when it cannot be read. */
  seenSince(request: { tenant: string; since: number | null }): SeenRun[] | null;
  /** Portraits by person id as data: addresses; null where there is none. */
  portraits(request: { tenant: string; personIds: number[] }): Record<number, string | null>;
  /** The vendor's record behind a run, by the run's id. */
  rawRecord(request: { tenant: string; id: string }): Answer<RawValue[]>;
  /** Counts what is new of the metered services; of the past as much as an hour allows, answering before. */
  countMeters(request: CheckRequest): UsageOutcome;
  /** What a day of a meter was made of, largest first. */
  contributors(request: { tenant: string; meter: MeterId; day: string }): Answer<Contributor[]>;
  changeUsage(request: { tenant: string; change: Partial<UsageSettings> }): void;
  /** Silences an alert for whoever is signed in. */
  snoozeAlert(request: { tenant: string; name: AlertName; choice: SnoozeChoice }): void;
  unsnoozeAlert(request: { tenant: string; name: AlertName }): void;
  /** What keeps alerts from reaching somebody; null for nothing. */
  alertTrouble(): AlertTrouble | null;
  changeAlertSettings(change: Partial<AlertSettings>): void;
  /** Shows a notification as a sample. */
  tryNotification(tenant: string): NotificationTrial;
  licencesOfUser(request: { tenant: string; associateId: number }): Answer<string[]>;
  holdersOfLicence(request: { tenant: string; module: string }): Answer<number[]>;
  licenceHistory(request: { tenant: string; owner: string; module: string }): Answer<string>;
  /** Opens a tab; answers why it could not. */
  openShop(request: { tenant: string; owner: string }): Failure | null;
  changeSettings(request: { tenant: string; change: Partial<TenantSettings> }): void;
  changePreferences(change: Partial<Preferences>): void;
  arrangeDock(change: DockChange): void;
  openTab(tenant: string | null): void;
  openSettings(): void;
  forgetEverything(): void;

  // background -> CRM page
  /** false when there is no panel to toggle: not an administrator, or not asked yet. */
  toggleDock(): boolean;
  changeDock(change: DockChange): void;
  launcherChanged(launcher: LauncherTexts): void;
};

export type DockChange = Partial<Pick<DockState, 'open' | 'side' | 'mode'>>;

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
