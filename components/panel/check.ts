import { createContext } from 'svelte';
import type { Failure } from '../../lib/domain/failure';

/** What every part of the panel needs to say why it has nothing newer, and how to go on. */
type Check = {
  /** What stands between us and the whole tenant; it has a banner, so parts need not repeat it. */
  readonly outage: Failure | null;
  /** Where the tenant's CRM opens, "https://online3.superoffice.com/Cust12345/". */
  readonly root: string;
  readonly retry: () => void;
};

/** Set once by the panel. */
export const [getCheck, setCheck] = createContext<Check>();
