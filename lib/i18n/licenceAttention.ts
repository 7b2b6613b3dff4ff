import type { LicenceAttention } from '../domain/alerts/licenceAttention';
import { formatCount, formatDay, formatRelativeDays } from './format';
import type { AttentionText } from './attentionText';
import { localeFor } from './locale';
import { ownerName } from './owner';
import { m } from './paraglide/messages';
import { limitName } from './planLimit';
import { isolated } from './tenantText';

/** What of licences, seats and limits needs attention in words: what it is, then how much, by when or what to do. */
export function licenceAttentionText(attention: LicenceAttention, culture: string): AttentionText {
  switch (attention.kind) {
    case 'seats':
      return seatsText(attention, culture);
    case 'expiry':
      return expiryText(attention, culture);
    case 'maintenance':
      return maintenanceText(attention, culture);
    case 'plan':
      return planText(attention, culture);
    case 'vendor':
      return vendorText(attention, culture);
  }
}

type Of<Kind extends LicenceAttention['kind']> = Extract<LicenceAttention, { kind: Kind }>;

function seatsText(attention: Of<'seats'>, culture: string): AttentionText {
  const locale = { locale: localeFor(culture) };
  const name = isolated(attention.description);
  const inUse = formatCount(culture, attention.inUse);
  const total = formatCount(culture, attention.total);
  if (attention.level === 'over') {
    const over = formatCount(culture, attention.over);
    return {
      title: m.attention_over({ name, over }, locale),
      detail: m.attention_over_text({ inUse, total, over, count: attention.over }, locale),
    };
  }
  const left = formatCount(culture, attention.available);
  return {
    title:
      attention.level === 'limit'
        ? m.attention_limit({ name }, locale)
        : m.attention_few({ name, left }, locale),
    detail: m.attention_limit_text({ inUse, total }, locale),
  };
}

function expiryText({ expiry, owner }: Of<'expiry'>, culture: string): AttentionText {
  const locale = { locale: localeFor(culture) };
  const name = ownerName(owner, culture);
  if (expiry.state === 'unknown')
    return {
      title: m.attention_no_date({ owner: name }, locale),
      detail: m.attention_no_date_text({}, locale),
    };
  const expired = { owner: name, day: formatDay(culture, expiry.expires) };
  const relative = formatRelativeDays(culture, expiry.daysLeft);
  const end = expiry.blockedFrom && formatDay(culture, expiry.blockedFrom);
  switch (expiry.level) {
    case 'blocked':
      return {
        title: m.attention_blocked({ owner: name, day: end ?? expired.day }, locale),
        detail: m.attention_blocked_text({}, locale),
      };
    case 'grace':
      return {
        title: m.attention_grace(expired, locale),
        detail: end
          ? m.attention_grace_text({ day: end, relative }, locale)
          : m.attention_grace_open({}, locale),
      };
    default:
      return {
        title: m.attention_expires(expired, locale),
        detail: m.attention_expires_text({ relative }, locale),
      };
  }
}

function maintenanceText(attention: Of<'maintenance'>, culture: string): AttentionText {
  const locale = { locale: localeFor(culture) };
  const stated = {
    owner: ownerName(attention.owner, culture),
    day: formatDay(culture, attention.day),
  };
  const past = attention.daysLeft < 0;
  return {
    title: past
      ? m.attention_maintenance_past(stated, locale)
      : m.attention_maintenance(stated, locale),
    detail: formatRelativeDays(culture, attention.daysLeft),
  };
}

function planText({ limit, standing, message }: Of<'plan'>, culture: string): AttentionText {
  const locale = { locale: localeFor(culture) };
  const name = limitName(limit, locale.locale);
  const { active, maximum } = standing;
  const reached = standing.level === 'limit';
  const said = reached
    ? { title: m.attention_plan_reached, detail: m.attention_plan_reached_text }
    : { title: m.attention_plan_near, detail: m.attention_plan_near_text };
  return {
    title:
      active === null || maximum === null
        ? said.title({ name }, locale)
        : m.attention_plan(
            { name, active: formatCount(culture, active), maximum: formatCount(culture, maximum) },
            locale,
          ),
    detail: message ? isolated(message) : said.detail({}, locale),
  };
}

const vendorTexts = {
  'new-licence': { title: m.attention_new_licence, detail: m.attention_new_licence_text },
  'new-company-name': { title: m.attention_new_company, detail: m.attention_new_text },
  'new-serial': { title: m.attention_new_serial, detail: m.attention_new_text },
  message: { title: m.attention_message, detail: m.attention_message_text },
  problem: { title: m.attention_problem, detail: m.attention_problem_text },
  'unknown-error': { title: m.attention_unknown_error, detail: m.attention_problem_text },
  unknown: { title: m.attention_unknown_status, detail: m.attention_unknown_status_text },
};

function vendorText({ owner, status, message }: Of<'vendor'>, culture: string): AttentionText {
  const locale = { locale: localeFor(culture) };
  const { title, detail } = vendorTexts[status];
  return {
    title: title({ owner: ownerName(owner, culture) }, locale),
    detail: message ? isolated(message) : detail({}, locale),
  };
}
