import type { TenantData, User } from '../scenarios/tenantData';
import { findUser } from '../scenarios/lookUp';
import { bool, type Columns, int, text } from './provider';

/** The columns the vendor hangs under an associate, e.g. `registered_associate_id/fullName`. */
export function associateColumns<Row>(
  data: TenantData,
  prefix: string,
  associateId: (row: Row) => number,
): Columns<Row> {
  const of =
    <Found>(read: (user: User) => Found, none: Found) =>
    (row: Row) => {
      const user = findUser(data, associateId(row));
      return user ? read(user) : none;
    };
  const columns: Columns<Row> = {
    associateDbId: int((row) => associateId(row), 'ID'),
    assocName: text(
      of((user) => user.name, ''),
      'User ID',
    ),
    fullName: text(
      of((user) => `${user.firstName} ${user.lastName}`, ''),
      'Full name',
    ),
    firstName: text(
      of((user) => user.firstName, ''),
      'First name',
    ),
    lastName: text(
      of((user) => user.lastName, ''),
      'Last name',
    ),
    personId: int(
      of((user) => user.personId, 0),
      'Contact ID',
    ),
    contactId: int(
      of(() => 1, 0),
      'Company ID',
    ),
    contactName: text(
      of(() => data.company, ''),
      'Owning company',
    ),
    usergroup: text(
      of((user) => user.group, ''),
      'Primary group',
    ),
    role: text(
      of((user) => user.roleName, ''),
      'Role',
    ),
    assocType: text(
      of((user) => user.type as string, ''),
      'Type',
    ),
    ejUserId: int(
      of((user) => user.associateId, 0),
      'Service user ID',
    ),
    isActive: bool(
      of((user) => user.canLogIn, false),
      'Active',
    ),
    userName: text(
      of((user) => user.email, ''),
      'User name',
    ),
    personEmail: text(
      of((user) => user.email, ''),
      'E-mail',
    ),
    isLocation: bool(() => false, 'Is a location'),
  };
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [`${prefix}${name}`, column]),
  );
}
