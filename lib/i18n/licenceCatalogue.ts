import {
  catalogueIds,
  isOfWindowsEra,
  type CatalogueId,
} from '../domain/licences/licenceCatalogue';
import type { ModuleLicence } from '../domain/licences/licence';
import { m } from './paraglide/messages';

const explanations: Record<CatalogueId, () => string> = {
  'standard-crm-user': m.catalogue_standard_crm_user,
  'marketing-user': m.catalogue_marketing_user,
  'sales-user': m.catalogue_sales_user,
  'service-user': m.catalogue_service_user,
  'complete-crm-user': m.catalogue_complete_crm_user,
  'windows-app': m.catalogue_windows_app,
  travel: m.catalogue_travel,
  'remote-travel': m.catalogue_remote_travel,
  'pocket-crm': m.catalogue_pocket_crm,
  'outlook-synchronizer': m.catalogue_outlook_synchronizer,
  'sale-quote-access': m.catalogue_sale_quote_access,
  system: m.catalogue_system,
  server: m.catalogue_server,
  'web-services': m.catalogue_web_services,
  'area-management': m.catalogue_area_management,
  'sales-intelligence': m.catalogue_sales_intelligence,
  'exchange-synchronizer': m.catalogue_exchange_synchronizer,
  'expander-services': m.catalogue_expander_services,
  'customer-centre': m.catalogue_customer_centre,
  'quote-management': m.catalogue_quote_management,
  satellite: m.catalogue_satellite,
  'reporter-studio': m.catalogue_reporter_studio,
  audience: m.catalogue_audience,
  'sales-essentials': m.catalogue_sales_essentials,
  'sales-premium': m.catalogue_sales_premium,
  'service-essentials': m.catalogue_service_essentials,
  'service-premium': m.catalogue_service_premium,
  'marketing-essentials': m.catalogue_marketing_essentials,
  'marketing-premium': m.catalogue_marketing_premium,
  'suite-starter': m.catalogue_suite_starter,
  'suite-core': m.catalogue_suite_core,
  'suite-growth': m.catalogue_suite_growth,
  'suite-plus': m.catalogue_suite_plus,
  'suite-super': m.catalogue_suite_super,
};

/**
 * What one of the vendor's licences is for, in our own words: a sentence or two, one after the other for a
 * combination of plans.
 *
 * @returns "" for what the catalogue does not know
 */
export function catalogueText(module: Pick<ModuleLicence, 'name' | 'description'>): string {
  const texts = catalogueIds(module).map((id) => explanations[id]());
  return [...texts, ...(isOfWindowsEra(module) ? [m.catalogue_windows()] : [])].join(' ');
}
