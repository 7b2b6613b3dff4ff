import type { Tone } from '../domain/level';
import type { LimitId, Standing } from '../domain/licences/planLimit';
import { formatCount } from './format';
import { m } from './paraglide/messages';
import type { Locale } from './paraglide/runtime';

const names = {
  dashboards: m.limit_dashboards,
  projects: m.limit_projects,
  customObjects: m.limit_custom_objects,
  flows: m.limit_flows,
};

/** What a plan limits, in the vendor's terms. */
export function limitName(limit: LimitId, locale?: Locale): string {
  return names[limit]({}, locale ? { locale } : {});
}

/** How close a limit is, in words: the figures, and what is remarkable about them. */
export type LimitText = { figures: string; note: string | null; tone: Tone };

/** Stands for a count that the tenant did not say. */
const untold = '–';

/** Puts a plan limit into words, in the language of the page. */
export function limitText(standing: Standing, culture: string): LimitText {
  const count = (number: number | null) =>
    number === null ? untold : formatCount(culture, number);
  const active = count(standing.active);
  if (standing.state === 'limited')
    return {
      figures: m.limit_of({ active, maximum: count(standing.maximum) }),
      ...levelTexts[standing.level](),
    };
  const words = stateWords[standing.state]();
  const figures = standing.active === null ? words : m.limit_active({ active, words });
  return { figures, note: null, tone: 'ok' };
}

const levelTexts: Record<'ok' | 'warn' | 'limit', () => Omit<LimitText, 'figures'>> = {
  ok: () => ({ note: null, tone: 'ok' }),
  warn: () => ({ note: m.limit_near(), tone: 'warn' }),
  limit: () => ({ note: m.limit_reached(), tone: 'limit' }),
};

const stateWords = {
  unlimited: m.limit_unlimited,
  'none-allowed': m.limit_none_allowed,
  unknown: m.limit_not_known,
};
