import { createRequire } from 'node:module';
import type * as WebApi from '@superoffice/webapi';

/** The vendor's own client: its CommonJS build, as Node cannot resolve the imports of the other. */
export const vendor = createRequire(import.meta.url)('@superoffice/webapi') as typeof WebApi;

/** How an agent of it is constructed. */
export type VendorOptions = ConstructorParameters<typeof WebApi.LicenseAgent>[0];
