import { describe, expect, test } from 'vitest';
import { actorOf } from '../../../../lib/domain/events/actor';
import type { Person, SaidActor } from '../../../../lib/domain/events/run';
import { ann, theSystem } from './runs';

const nobody: SaidActor = { ...ann, associateId: null, login: '', fullName: '', personId: null };
const person = (change: Partial<Person> = {}): Person => ({
  associateId: 17,
  login: 'MV',
  fullName: 'Mia Vos',
  personId: 21,
  isDeleted: false,
  isSystem: false,
  ...change,
});
const onlyId = { ...nobody, associateId: 17 };
const asked = (...known: Person[]) => ({ asked: [17], known });

describe('actorOf', () => {
  test('a person as the source names them, of whom nothing else was told', () => {
    expect(actorOf(ann, null)).toEqual({
      kind: 'person',
      associateId: 5,
      login: 'ANN',
      fullName: 'Ann Admin',
      personId: 9,
      group: 'Administration',
      isDeleted: null,
    });
  });

  test('the system is the system, by its id or by the tenant’s word', () => {
    expect(actorOf(theSystem, null)).toEqual({ kind: 'system' });
    expect(actorOf({ ...nobody, associateId: 0 }, null)).toEqual({ kind: 'system' });
    expect(actorOf({ ...ann, isSystem: true }, null)).toEqual({ kind: 'system' });
    expect(actorOf(onlyId, asked(person({ isSystem: true })))).toEqual({ kind: 'system' });
  });

  test('what the source leaves out comes from the tenant', () => {
    expect(actorOf(onlyId, asked(person()))).toMatchObject({
      login: 'MV',
      fullName: 'Mia Vos',
      personId: 21,
      isDeleted: false,
    });
  });

  test('the source’s own name wins, and a deleted user is known to be one', () => {
    const renamed = person({ associateId: 5, fullName: 'Ann Later', isDeleted: true });
    expect(actorOf(ann, asked(renamed))).toMatchObject({ fullName: 'Ann Admin', isDeleted: true });
  });

  test('a user ID alone is enough to know somebody', () => {
    expect(actorOf({ ...nobody, login: 'MV' }, asked(person()))).toMatchObject({
      associateId: 17,
      fullName: 'Mia Vos',
    });
  });

  test('an id that was not asked about is a person without a name, one that is not known is unknown', () => {
    expect(actorOf(onlyId, null)).toMatchObject({ kind: 'person', associateId: 17, fullName: '' });
    expect(actorOf(onlyId, asked())).toEqual({ kind: 'unknown', associateId: 17 });
  });

  test('nobody named is nobody known, even where the tenant knows people', () => {
    expect(actorOf(nobody, null)).toEqual({ kind: 'unknown', associateId: null });
    expect(actorOf(nobody, asked(person({ login: '' })))).toEqual({
      kind: 'unknown',
      associateId: null,
    });
  });
});
