import { needNames, type LoginNeeds } from '../domain/seats/login';
import type { SeatUse } from '../domain/seats/seatUse';
import type { StatedDate } from '../domain/statedDate';
import type { CrmUser } from '../domain/seats/user';
import type { ListedUser } from '../domain/seats/userList';
import type { Only } from '../domain/seats/userSearch';
import type { SortName } from '../domain/seats/userSort';
import { formatDay, formatList, formatRelativeDays } from './format';
import { m } from './paraglide/messages';
import { isolated } from './tenantText';

/** What a user is called: "Jan Bakker", the initials where there is no name, or "User 17" where neither. */
export function userName({ fullName, name, associateId }: CrmUser): string {
  return fullName || name || m.user_number({ id: associateId });
}

/** "Jan Bakker (JB)", with the initials where they say more. */
export function userTitle({ name, user }: ListedUser): string {
  const shown = isolated(name);
  return user.name === '' || user.name === name
    ? shown
    : m.user_named({ name: shown, login: isolated(user.name) });
}

/** The day of a last login, or what stands in its place. */
export function lastLoginText(lastLogin: StatedDate, culture: string): string {
  if (lastLogin.kind === 'on') return formatDay(culture, lastLogin.day);
  return lastLogin.kind === 'none' ? m.user_never() : m.user_unknown();
}

/**
 * How long ago that was.
 *
 * @param days since the last login
 */
export function agoText(days: number, culture: string): string {
  return formatRelativeDays(culture, -days);
}

const lacking = { right: m.lacks_right, client: m.lacks_client, plan: m.lacks_plan };

/** "no login right and no user plan"; null where nothing is missing. */
export function lackingText(needs: LoginNeeds, culture: string): string | null {
  const missing = needNames.filter((name) => needs[name] === 'lacks');
  if (missing.length === 0) return null;
  return formatList(
    culture,
    missing.map((name) => lacking[name]()),
  );
}

/** What it takes to log in, by name. */
export const needNamed = { right: m.need_right, client: m.need_client, plan: m.need_plan };

/** Whether a user has it. */
export const needStated = { has: m.need_has, lacks: m.need_lacks, unknown: m.need_unknown };

/** How a seat is used. */
export const seatStated: Record<SeatUse, () => string> = {
  used: m.seat_used,
  unused: m.seat_unused,
  never: m.seat_never,
  unknown: m.seat_unknown,
  'no-seat': m.seat_none,
};

/** Which users a filter leaves. */
export const onlyNamed: Record<Only, () => string> = {
  all: m.only_all,
  unused: m.only_unused,
  incomplete: m.only_incomplete,
  cannot: m.only_cannot,
  'no-right': m.only_no_right,
  'no-client': m.only_no_client,
  'no-plan': m.only_no_plan,
};

export const sortNamed: Record<SortName, () => string> = {
  name: m.sort_name,
  plan: m.sort_plan,
  group: m.sort_group,
  lastLogin: m.sort_last_login,
};

/** A user in one sentence, to be taken elsewhere. */
export function userSentence(listed: ListedUser, days: number | null, culture: string): string {
  const { user, plan, lastLogin, use, needs } = listed;
  const day = lastLoginText(lastLogin, culture);
  const when = days === null ? day : m.date_and_relative({ day, relative: agoText(days, culture) });
  const facts = [
    plan || null,
    user.group || null,
    user.role || null,
    lackingText(needs, culture),
    m.user_sentence_login({ when }),
    m.user_sentence_seat({ state: seatStated[use]() }),
  ].filter((fact) => fact !== null);
  return m.user_sentence({ name: userTitle(listed), facts: facts.join(', ') });
}
