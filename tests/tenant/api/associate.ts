import * as z from 'zod/mini';
import { findPerson, findUser } from '../scenarios/lookUp';
import type { User } from '../scenarios/tenantData';
import { badRequest } from '../wire/errors';
import { fields } from './body';
import type { Agent } from './endpoint';

/** Agents/Associate. */
export const associate: Agent = {
  GetAssociate: ({ data, query }) => {
    const found = findUser(data, Number(query('associateId')));
    return found ? associateCarrier(found) : null;
  },

  GetAssociateList: ({ data, body }) => {
    const ids = z.array(z.number()).safeParse(body);
    if (!ids.success) throw badRequest('The body is not a list of associate ids.');
    return ids.data.flatMap((id) => {
      const found = findUser(data, id);
      return found ? [associateCarrier(found)] : [];
    });
  },

  GetAssociateByPersonId: (call) => {
    const { PersonId } = fields(call, { PersonId: z.number() });
    const found = findPerson(call.data, PersonId);
    return found ? associateCarrier(found) : null;
  },
};

/** The vendor's carrier Associate. */
export function associateCarrier(user: User) {
  return {
    AssociateId: user.associateId,
    Name: user.name,
    PersonId: user.personId,
    Rank: user.associateId,
    Tooltip: '',
    Type: user.type,
    GroupIdx: 1,
    FullName: `${user.firstName} ${user.lastName}`,
    FormalName: `${user.lastName}, ${user.firstName}`,
    Deleted: user.deleted,
    EjUserId: user.associateId,
    UserName: user.email,
    ExtraFields: {},
    CustomFields: {},
    TableRight: null,
    FieldProperties: {},
  };
}
