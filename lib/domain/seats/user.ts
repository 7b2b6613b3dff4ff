import type { StatedDate } from '../statedDate';
import { nothingYet, type Part } from '../snapshot';

/** Someone who may use the CRM, as the archive of users lists them; "" where the tenant says nothing. */
export type CrmUser = {
  associateId: number;
  /** Login initials, "ANN"; "" where names may not be shown. */
  name: string;
  fullName: string;
  group: string;
  role: string;
  /** Name of the user plan's module licence, "ten-sales"; "" for none. */
  plan: string;
  /** What the tenant calls that plan, in the user's language. */
  planDescription: string;
  /** The login right; null where the tenant does not say. */
  canLogIn: boolean | null;
};

/** When a user last logged in; `none` is never. */
export type LastLogin = { associateId: number; lastLogin: StatedDate };

/** All users and when they were last here: read when somebody looks at them, each part by itself. */
export type Directory = {
  users: Part<CrmUser[]>;
  lastLogins: Part<LastLogin[]>;
};

export const emptyDirectory: Directory = { users: nothingYet(), lastLogins: nothingYet() };
