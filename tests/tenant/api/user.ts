import { findUser } from '../scenarios/lookUp';
import { allModules, moduleId, userModules } from '../scenarios/modules';
import type { TenantData, User } from '../scenarios/tenantData';
import { day, noDate } from '../wire/dates';
import { notFound } from '../wire/errors';
import { associateCarrier } from './associate';
import type { Agent, Endpoint } from './endpoint';
import { licenceOwners } from './licenceCarriers';

/** Agents/User: one user with last login and licences. */
export const user: Agent = {
  GetUser: ({ data, query }) => {
    const found = findUser(data, Number(query('userId')));
    return found ? userCarrier(data, found) : null;
  },
};

/** Who is signed in, in the three forms that also Online answers. */
export const currentPrincipal: Endpoint = ({ data }) => principal(data, me(data));
export const currentAssociate: Endpoint = ({ data }) => associateCarrier(me(data));
export const currentUser: Endpoint = ({ data }) => userCarrier(data, me(data));

function me(data: TenantData): User {
  const found = findUser(data, data.me);
  if (!found) throw notFound('Associate', data.me);
  return found;
}

function principal(data: TenantData, who: User) {
  const administers = data.functionRights.includes('admin-all');
  const own = userModules(data, who);
  return {
    UserType: who.type,
    Associate: who.name,
    AssociateId: who.associateId,
    IsPerson: true,
    PersonId: who.personId,
    CountryId: 578,
    HomeCountryId: 578,
    ContactId: 1,
    GroupId: 1,
    BusinessId: 1,
    CategoryId: 1,
    ContactOwner: 5,
    RoleId: administers ? 1 : 2,
    RoleName: administers ? 'User level 0' : 'User level 1',
    RoleDescription: '',
    RoleType: 'Employee',
    Licenses: allModules(data)
      .filter(({ module }) => own.includes(module.name))
      .map(({ owner, module }) => ({
        OwnerName: owner.name,
        ModuleId: moduleId(data, module),
        Name: module.name,
        Description: module.description,
        Version: '',
        LicenseType: 'UserLicense',
        ExtraFlags: module.role === 'plan' ? 1 : 0,
        ExtraInfo: '',
        SortOrder: module.sortOrder,
        LicenseNumber: module.total,
        IsHidden: module.hidden,
        IsUnrestricted: module.unlimited,
        ExpiryDate: day(owner.expiry),
      })),
    FullName: `${who.firstName} ${who.lastName}`,
    EMailAddress: who.email,
    FunctionRights: data.functionRights,
    EjUserId: who.associateId,
    EjAccessLevel: 0,
    EjUserStatus: 'StatusNormal',
    ProvidedCredentials: [],
    SecondaryGroups: [],
    DatabaseContextIdentifier: 'Cust12345',
    UserName: who.email,
  };
}

function userCarrier(data: TenantData, who: User) {
  return {
    AssociateId: who.associateId,
    Name: who.name,
    Rank: who.associateId,
    Tooltip: '',
    LicenseOwners: licenceOwners(data, 'user', who),
    Role: { Id: who.associateId === data.me ? 1 : 2, Value: who.roleName, Tooltip: '' },
    UserGroup: { Id: 1, Value: who.group, Tooltip: '', Rank: 1, Deleted: false },
    OtherGroups: [],
    Person: {
      PersonId: who.personId,
      Firstname: who.firstName,
      Lastname: who.lastName,
      FullName: `${who.firstName} ${who.lastName}`,
      Email: who.email,
    },
    Deleted: who.deleted,
    Lastlogin: who.lastLogin ?? noDate,
    Lastlogout: who.lastLogout ?? noDate,
    EjUserId: who.associateId,
    RequestSignature: '',
    Type: who.type,
    IsPersonRetired: who.deleted,
    IsOnTravel: false,
    Credentials: [],
    UserName: who.email,
    TicketCategories: [],
    NickName: '',
    WaitingForApproval: who.waitingForApproval,
    ExtraFields: {},
    CustomFields: {},
    TableRight: null,
    FieldProperties: {},
  };
}
