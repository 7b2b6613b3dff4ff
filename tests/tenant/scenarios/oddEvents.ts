import type { Clock } from './clock';
import { users } from './people';
import { type Rows, rows, rowsOf } from './rows';
import { eventOf, jobOf } from './running';
import type { Job, Owner, SystemEvent, User } from './tenantData';

/** Nobody has this associate id. */
const nobody = 999;
/** The system as an associate: UserType SystemAssociate. */
const theSystem = 1;

/** A tenant of these owners in which what runs is as odd as it may be. */
export function oddEvents(owners: Owner[], clock: Clock, seed: number) {
  const modules = owners.flatMap((owner) => owner.modules);
  const people = users(modules, clock, seed);
  // The last of the usual users is deleted.
  const deleted = people.at(people.length - 1).associateId;
  return {
    owners,
    users: withTheSystem(people),
    events: events(clock, deleted),
    jobs: jobs(clock),
  };
}

/** The usual users and the system's own associate, who is no person. */
function withTheSystem(people: Rows<User>): Rows<User> {
  const system: User = {
    ...people.at(0),
    associateId: theSystem,
    personId: 0,
    name: 'SYSTEM',
    firstName: '',
    lastName: 'System',
    email: '',
    plan: '',
    licences: [],
    canLogIn: false,
    lastLogin: undefined,
    lastLogout: undefined,
    type: 'SystemAssociate',
    portrait: false,
  };
  return rows(people.length + 1, (index) => (index === 0 ? system : people.at(index - 1)));
}

/** @param deletedUser associate id of somebody who is deleted */
function events(clock: Clock, deletedUser: number): Rows<SystemEvent> {
  const event = eventOf(clock);
  return rowsOf([
    event(20, 'UDefRebuild', { message: 'Nobody started it', actor: 0 }),
    event(21, 'FreetextRebuild', { message: 'A stranger started it', actor: nobody }),
    event(22, 'ROURebuild', { message: 'Somebody who left started it', actor: deletedUser }),
    event(23, 'ROURebuild', { message: 'The system started it', owner: 1, actor: theSystem }),
    event(24, 'UDefRebuild', {
      message: 'Expected before it began',
      registered: clock.hours(-3),
      eta: clock.hours(-5),
      actor: 6,
    }),
    event(25, 'FreetextRebuild', {
      message: 'Nothing expected',
      registered: clock.hours(-2),
      eta: undefined,
      actor: 6,
    }),
    event(26, 'UDefRebuild', {
      message: 'Stuck for days',
      registered: clock.hours(-97),
      eta: clock.hours(-96),
      actor: 7,
    }),
    event(27, 'No Login', {
      message: 'We move to a new server.',
      registered: clock.hours(-0.4),
      eta: clock.hours(2),
      status: 'Active',
      type: 'Whole system',
      actor: 5,
    }),
    event(28, 'PrototypeRebuild', { scope: 'Database', extraInfo: 12, actor: 6 }),
    event(29, 'No Freetext', { scope: 'Group', owner: 3, type: 'Group', actor: 5 }),
    event(30, 'No Travel', { scope: 'User', owner: 6, type: 'User', actor: 5 }),
    event(31, 'Message of the day', { message: 'For whom?', scope: 9, owner: 4, actor: 5 }),
    event(32, 'Message of the day', { message: 'For nobody?', scope: 'Undefined', actor: 5 }),
    event(33, 'XYZ_Custom_7', { message: 'A partner wrote this one', extraInfo: 7, actor: 7 }),
    // Far longer than the 254 characters that the table has room for.
    event(34, 'Message of the day', { message: 'A long story. '.repeat(400).trim(), actor: 5 }),
    event(35, 'UDefRebuild', { message: 'One of two with this id', actor: 6 }),
    event(35, 'UDefRebuild', { message: 'The other with this id', actor: 7 }),
    event(36, 'No Login', {
      message: 'Announced for later',
      registered: clock.hours(2),
      eta: clock.hours(3),
      actor: 5,
    }),
  ]);
}

/** Jobs of every state that the vendor lists, and some that make no sense. */
function jobs(clock: Clock): Rows<Job> {
  const job = jobOf(clock);
  return rowsOf([
    job(60, 'Import', {
      description: 'Import: stalled.xlsx',
      fileName: 'stalled.xlsx',
      state: 'Started',
      created: clock.hours(-3.1),
      started: clock.hours(-3),
      updated: clock.hours(-2),
      percent: 37,
      progress: '740 of 2,000',
      actor: 6,
      cancellation: 'CannotCancel',
    }),
    job(61, 'Import', {
      description: 'Import: waiting.csv',
      fileName: 'waiting.csv',
      state: 'New',
      started: undefined,
      startCount: 0,
      percent: 0,
    }),
    job(62, 'BulkUpdate', {
      description: 'Bulk update, taken up by a server',
      state: 'Aquired',
      started: undefined,
      percent: 0,
    }),
    job(63, 'Import', {
      description: 'Import: failed.xlsx',
      fileName: 'failed.xlsx',
      state: 'Failed',
      percent: 12,
      progress: 'Line 118: unknown product',
      actor: 6,
    }),
    job(64, 'RebuildIndex', { description: 'Nobody started it', state: 'Started', actor: 0 }),
    job(65, 'Import', { description: 'Says no percentage', state: 'Started', percent: null }),
    job(66, 'Import', { description: 'Says too many', state: 'Started', percent: 140 }),
    job(67, 'Mailing', {
      description: 'Done but for the tidying',
      state: 'SucceededManualCleanup',
    }),
    job(68, 'Import', { description: 'Nobody knows how it stands', state: 'Unknown' }),
    job(69, 'Import', { description: 'By a stranger', actor: nobody }),
  ]);
}
