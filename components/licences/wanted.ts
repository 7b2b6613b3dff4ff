import type { ModuleFilter } from '../../lib/domain/licences/moduleFilters';
import type { ModuleOrder } from '../../lib/domain/licences/moduleOrder';

/** Which licences are to be seen, and in which order. */
export type Wanted = { query: string; filter: ModuleFilter | null; order: ModuleOrder };

/** All of them, as the vendor has them. */
export const everything: Wanted = { query: '', filter: null, order: 'vendor' };
