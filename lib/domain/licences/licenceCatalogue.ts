import { folded } from '../folded';
import type { ModuleLicence } from './licence';

/**
 * The licences that the vendor's screens name, as far as one can be known by what a tenant says of it. The vendor
 * publishes no list of keys: most are known by their description.
 *
 * @see SuperOffice docs, admin/license/index.md, user-plans.md, crm-suite.md and dev/
 */
type WindowsId =
  | 'standard-crm-user'
  | 'marketing-user'
  | 'sales-user'
  | 'service-user'
  | 'complete-crm-user'
  | 'windows-app'
  | 'travel'
  | 'remote-travel'
  | 'pocket-crm'
  | 'outlook-synchronizer'
  | 'sale-quote-access';

type SystemId =
  | 'system'
  | 'server'
  | 'web-services'
  | 'area-management'
  | 'sales-intelligence'
  | 'exchange-synchronizer'
  | 'expander-services'
  | 'customer-centre'
  | 'quote-management'
  | 'satellite'
  | 'reporter-studio'
  | 'audience';

type UserPlanId = `${'sales' | 'service' | 'marketing'}-${'essentials' | 'premium'}`;
type SuitePlanId = `suite-${'starter' | 'core' | 'growth' | 'plus' | 'super'}`;

export type CatalogueId = WindowsId | SystemId | UserPlanId | SuitePlanId;

const windowsNames: Record<WindowsId, readonly string[]> = {
  'standard-crm-user': ['standard crm user'],
  'marketing-user': ['marketing user', 'marketinggebruiker'],
  'sales-user': ['sales user', 'verkoopgebruiker'],
  'service-user': ['service user', 'servicegebruiker'],
  'complete-crm-user': ['complete crm user', 'complete user'],
  'windows-app': ['windows app', 'windows client', 'windows'],
  travel: ['travel'],
  'remote-travel': ['remote travel'],
  'pocket-crm': ['pocket crm', 'pocket'],
  'outlook-synchronizer': ['outlook synchronizer'],
  'sale-quote-access': ['sale quote access', 'sales quote access', 'quote access'],
};

const systemNames: Record<SystemId, readonly string[]> = {
  system: ['system', 'systeem'],
  server: ['superoffice server', 'server'],
  'web-services': ['online web services', 'web services'],
  'area-management': ['area management', 'gebiedsbeheer'],
  'sales-intelligence': ['sales intelligence', 'saint'],
  'exchange-synchronizer': ['exchange synchronizer', 'synchronizer'],
  'expander-services': ['expander services', 'developer tools'],
  'customer-centre': ['customer centre', 'klantencentrum'],
  'quote-management': ['sales quote management', 'quote management', 'verkoopoffertebeheer'],
  satellite: ['satellite', 'satellites', 'satelliet'],
  'reporter-studio': ['reporter studio'],
  audience: ['audience'],
};

/** Keys that the vendor's documents tell, for tenants that word their descriptions otherwise. */
const byKey = new Map<string, CatalogueId>([
  ['ten-sales', 'sales-premium'],
  ['expander-services', 'expander-services'],
  ['saint', 'sales-intelligence'],
  ['windows', 'windows-app'],
  ['travel', 'travel'],
  ['remote-travel', 'remote-travel'],
  ['outlook-synchronizer', 'outlook-synchronizer'],
  ['reporter-studio-user', 'reporter-studio'],
  ['superlicense-complete', 'complete-crm-user'],
  ['superlicense-sales-pro', 'sales-user'],
  ['superlicense-marketing-pro', 'marketing-user'],
]);

const byName = new Map<string, CatalogueId>(
  [windowsNames, systemNames].flatMap((names) =>
    Object.entries(names).flatMap(([id, all]) =>
      all.map((name): [string, CatalogueId] => [name, id as CatalogueId]),
    ),
  ),
);

const userPlan = /^(sales|service|marketing) (essential|premium)s?$/;
const eachUserPlan = /\b(?:sales|service|marketing) (?:essential|premium)s?\b/g;
const suitePlan =
  /^(?:crm )?(suite )?(?:crm )?(starter|core|growth|plus|super)( suite)?(?: plan)?$/;

/**
 * Finds a licence in the catalogue: by its description, as that is what its reader sees, else by its key.
 *
 * @returns one id, several for a combination of user plans, none for what the catalogue does not know
 */
export function catalogueIds({
  name,
  description,
}: Pick<ModuleLicence, 'name' | 'description'>): CatalogueId[] {
  const words = wordsOf(description);
  const known = byName.get(words) ?? suiteIn(words);
  if (known) return [known];
  const plans = plansIn(words);
  if (plans.length > 0) return plans;
  const keyed = byKey.get(name.toLowerCase());
  return keyed ? [keyed] : [];
}

/** Whether a licence is for the Windows programs, of which the last release was 8.5. */
export function isOfWindowsEra(module: Pick<ModuleLicence, 'name' | 'description'>): boolean {
  return catalogueIds(module).some((id) => id in windowsNames);
}

/** "SuperOffice Sales-Essentials (user plan)" as "sales essentials user plan". */
function wordsOf(description: string): string {
  return folded(description)
    .replace(/\bcenter\b/g, 'centre')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^superoffice (?!server$)/, '');
}

function suiteIn(words: string): CatalogueId | null {
  const [, , plan] = suitePlan.exec(words) ?? [];
  return plan ? (`suite-${plan}` as SuitePlanId) : null;
}

/** Nothing but plans may be in it: half an explanation would be a wrong one. */
function plansIn(words: string): CatalogueId[] {
  const found = words.match(eachUserPlan) ?? [];
  const rest = words.replace(eachUserPlan, ' ').replace(/\b(?:and|en|user|plan)\b/g, ' ');
  if (rest.trim() !== '') return [];
  return [...new Set(found)].flatMap((plan) => {
    const [, solution, tier] = userPlan.exec(plan) ?? [];
    if (!solution || !tier) return [];
    return [`${solution}-${tier === 'premium' ? tier : 'essentials'}` as UserPlanId];
  });
}
