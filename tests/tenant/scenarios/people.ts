import type { Clock } from './clock';
import { pick, type Random, random } from './random';
import { type Rows, rows } from './rows';
import type { Module, User } from './tenantData';

const firstNames = words(
  'Anna Bo Clara Dirk Eva Finn Greta Hugo Ida Joris Kari Lars Maud Nils Olga',
);
const lastNames = words(
  'Berg Dahl Engel Fos Haan Jansen Koster Lund Meyer Nygaard Olsen Post Strand Vik',
);

/** People whom the scenarios name; the demonstration user is the first. */
const cast = [
  { associateId: 5, personId: 9, name: 'ANN', firstName: 'Ann', lastName: 'Admin' },
  { associateId: 6, personId: 10, name: 'JB', firstName: 'Jan', lastName: 'Bakker' },
  { associateId: 7, personId: 11, name: 'MV', firstName: 'Mia', lastName: 'Vos' },
];
/** List texts come in many languages at once. */
const groups: [string, ...string[]] = [
  'US:"Sales";NL:"Verkoop"',
  'US:"Service";NL:"Service"',
  'US:"Marketing";NL:"Marketing"',
];

/**
 * As many users as the plans have holders, and four who hold none. All holders but the last but one may
 * log in, and so may the first of the others, in vain.
 */
export function users(modules: readonly Module[], clock: Clock, seed: number): Rows<User> {
  const plans = modules.filter(({ role }) => role === 'plan');
  const besides = modules.filter(isHeldBesides);
  const holders = plans.reduce((sum, { inUse }) => sum + inUse, 0);
  const draw = random(seed, 'users');
  return rows(holders + 4, (index) => {
    const plan = planOf(index, plans);
    const canLogIn = index <= holders && index !== holders - 2;
    const who = cast[index] ?? stranger(index, draw);
    return {
      ...who,
      email:
        `${who.firstName}.${who.lastName}.${who.associateId}@designteamet.invalid`.toLowerCase(),
      group: pick(groups, draw(index, 5)),
      roleName: index === 0 ? 'User level 0' : 'User level 1',
      plan,
      licences: plan ? lastOf(holders, besides, index) : [],
      canLogIn,
      ...(plan || canLogIn ? lastSeen(index, draw, clock) : neverSeen),
      deleted: index === holders + 3,
      waitingForApproval: index === holders + 2,
      type: 'InternalAssociate',
      // Two in three have a picture.
      portrait: index % 3 !== 2,
    };
  });
}

/** Most were here this week, one in eight not for months, one in forty never; the cast always. */
function lastSeen(index: number, draw: Random, clock: Clock) {
  const [away, often] = [draw(index, 3), draw(index, 4)];
  const known = index < cast.length;
  if (away > 0.975 && !known) return neverSeen;
  const hours = away < 0.125 && !known ? 24 * (90 + 200 * often) : 1 + 72 * often;
  return { lastLogin: clock.hours(-hours), lastLogout: clock.hours(0.9 - hours) };
}

const neverSeen = { lastLogin: undefined, lastLogout: undefined };

function planOf(index: number, plans: readonly Module[]): string {
  let rest = index;
  for (const { name, inUse } of plans) {
    if (rest < inUse) return name;
    rest -= inUse;
  }
  return '';
}

/** Whether users are given the module one by one, rather than by their plan. */
function isHeldBesides({ kind, role, hidden, unlimited }: Module): boolean {
  return kind === 'user' && role === 'module' && !hidden && !unlimited;
}

/** Each is held by the last holders of a plan: who has one has also those that more people have. */
function lastOf(holders: number, modules: readonly Module[], index: number): string[] {
  return modules.filter(({ inUse }) => index >= holders - inUse).map(({ name }) => name);
}

function stranger(index: number, draw: Random) {
  const firstName = pick(firstNames, draw(index, 1));
  const lastName = pick(lastNames, draw(index, 2));
  return {
    associateId: index + 5,
    personId: index + 9,
    name: `${firstName.slice(0, 2)}${lastName.slice(0, 1)}${index}`.toUpperCase(),
    firstName,
    lastName,
  };
}

function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}
