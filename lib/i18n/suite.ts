import type { DetectedPlan, SuitePlan } from '../domain/licences/suite';
import { m } from './paraglide/messages';
import { isolated } from './tenantText';

const names: Record<SuitePlan, () => string> = {
  starter: m.plan_starter,
  core: m.plan_core,
  growth: m.plan_growth,
  plus: m.plan_plus,
  super: m.plan_super,
};

/** What the vendor calls a plan of the CRM Suite. */
export const planName = (plan: SuitePlan): string => names[plan]();

const fields = {
  productDescription: m.plan_field_description,
  productType: m.plan_field_type,
  module: m.plan_field_module,
};

/** Where a plan was read, in the pieces of a sentence. */
export function sourceOf({ plan, from }: DetectedPlan): {
  plan: string;
  text: string;
  field: string;
} {
  return { plan: planName(plan), text: isolated(from.text), field: fields[from.field]() };
}
