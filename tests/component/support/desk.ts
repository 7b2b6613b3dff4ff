import { vi } from 'vitest';
import type { TenantDesk } from '../../../components/panel/tenantDesk';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { emptyDirectory } from '../../../lib/domain/user';

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
    licencesOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    holdersOf: vi.fn(() => Promise.resolve({ value: [], failure: null })),
    historyOf: vi.fn(() => Promise.resolve({ value: '', failure: null })),
    openShop: vi.fn(() => Promise.resolve(null)),
    ...change,
  };
}
