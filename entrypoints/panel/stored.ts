import { storedPanel } from '../../lib/queries/panel';
import { askedOf } from '../../lib/queries/place';
import { storedPreferences } from '../../lib/queries/preferences';

/** What the address of this page asks for. */
export const asked = askedOf(location.search);

/** What is stored of that: it is being read while the rest of the page's code begins. */
export const stored = Promise.all([storedPanel(asked), storedPreferences()]);
