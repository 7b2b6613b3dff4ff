import { canReallyLogIn, type Need } from '../domain/seats/login';
import { daysSince } from '../domain/seats/seatUse';
import type { ListedUser } from '../domain/seats/userList';
import type { Table } from '../export/table';
import { m } from './paraglide/messages';
import { seatStated } from './user';

/**
 * Users as a table to be taken elsewhere, in the order in which they are shown. What nobody knows is empty;
 * whoever never logged in has a word for it in place of the day.
 *
 * @param today ISO calendar day in the reader's zone
 */
export function userTable(users: readonly ListedUser[], today: string): Table {
  return {
    columns: [
      { key: 'associateId', title: m.user_id() },
      { key: 'name', title: m.sort_name() },
      { key: 'login', title: m.user_login() },
      { key: 'plan', title: m.user_plan() },
      { key: 'group', title: m.user_group() },
      { key: 'role', title: m.user_role() },
      { key: 'lastLogin', title: m.user_last_login() },
      { key: 'daysSince', title: m.user_days_since() },
      { key: 'seat', title: m.user_seat() },
      { key: 'loginRight', title: m.need_right() },
      { key: 'webClient', title: m.need_client() },
      { key: 'canLogIn', title: m.user_can_log_in() },
    ],
    rows: users.map(({ user, name, plan, lastLogin, use, needs }) => ({
      associateId: user.associateId,
      name,
      login: user.name,
      plan,
      group: user.group,
      role: user.role,
      lastLogin:
        lastLogin.kind === 'on' ? lastLogin.day : lastLogin.kind === 'none' ? m.user_never() : null,
      daysSince: daysSince(lastLogin, today),
      seat: seatStated[use](),
      loginRight: told(needs.right),
      webClient: told(needs.client),
      canLogIn: canReallyLogIn(needs),
    })),
  };
}

function told(need: Need): boolean | null {
  return need === 'unknown' ? null : need === 'has';
}
