import { vi } from 'vitest';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import { noAlerts } from '../../../lib/domain/alerts/alert';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import { noRuns } from '../../../lib/domain/events/run';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { noUsage } from '../../../lib/domain/usage/usage';
import { defaultUsageSettings, noPolicy } from '../../../lib/domain/usage/usageSettings';
import { emptyDirectory } from '../../../lib/domain/seats/user';

/** A desk at which nothing was asked yet and every question is answered with nothing. */
export function deskOf(change: Partial<TenantDesk> = {}): TenantDesk {
  return {
    settings: defaultSettings,
    changeSettings: vi.fn(),
    directory: emptyDirectory,
    readingDirectory: false,
    directoryFailure: null,
    lookAtDirectory: vi.fn(() => () => undefined),
    readDirectory: vi.fn(),
    runs: noRuns,
    readingRuns: false,
    runsRefreshed: 0,
    runsFailure: null,
    watchRuns: vi.fn(() => () => undefined),
    readRuns: vi.fn(),
    seen: [],
    portraits: new Map(),
    wantPortraits: vi.fn(),
    rawRecordOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    usage: noUsage,
    usageSettings: defaultUsageSettings,
    usagePolicy: noPolicy,
    countingMeters: false,
    usageFailure: null,
    watchUsage: vi.fn(() => () => undefined),
    changeUsage: vi.fn(),
    contributorsOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    alerts: noAlerts,
    alertSettings: defaultAlertSettings,
    alertsPutAside: null,
    alertTrouble: null,
    changeAlertSettings: vi.fn(),
    snooze: vi.fn(),
    unsnooze: vi.fn(),
    tryNotification: vi.fn(() => Promise.resolve('shown' as const)),
    licencesOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    holdersOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    historyOf: vi.fn(() => Promise.resolve({ value: '', failure: null })),
    openShop: vi.fn(() => Promise.resolve(null)),
    ...change,
  };
}
