import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import settings from '../../../lib/i18n/project.inlang/settings.json';

type Message = string | { match: Record<string, string> }[];
type Catalogue = Record<string, Message>;

const folder = 'lib/i18n/messages';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { $schema: string };
const roomsOf = (locale: string) => readdirSync(join(folder, locale)).sort();

function catalogue(locale: string, room: string): Catalogue {
  const { $schema, ...messages } = read(join(folder, locale, room));
  expect($schema).toContain('inlang');
  return messages as Catalogue;
}

/** All texts of a message: one, or one for each plural. */
function textsOf(message: Message | undefined): string[] {
  if (message === undefined) return [];
  if (typeof message === 'string') return [message];
  return message.flatMap(({ match }) => Object.values(match));
}

function placeholdersOf(message: Message | undefined): string[] {
  const found = textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(found)].sort();
}

function namesUsedIn(rooms: readonly string[]): string[] {
  const used = rooms
    .flatMap((room) =>
      readdirSync(room, { recursive: true }).map((file) => join(room, String(file))),
    )
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('paraglide'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bm\.(\w+)/g)])
    .map(([, name]) => name ?? '');
  return [...new Set(used)].sort();
}

const rooms = roomsOf('en');

test('every file of messages is compiled', () => {
  const { pathPattern } = settings['plugin.inlang.messageFormat'];
  expect(pathPattern.toSorted()).toEqual(rooms.map((room) => `./messages/{locale}/${room}`));
});

test('every message is used, and every message used is there once', () => {
  const names = rooms.flatMap((room) => Object.keys(catalogue('en', room)));
  expect(names.toSorted()).toEqual(namesUsedIn(['components', 'entrypoints', 'lib']));
});

describe.each(settings.locales.filter((locale) => locale !== 'en'))('%s', (locale) => {
  test('has the same files', () => {
    expect(roomsOf(locale)).toEqual(rooms);
  });

  describe.each(rooms)('%s', (room) => {
    const [base, other] = [catalogue('en', room), catalogue(locale, room)];

    test('has the same messages, in the same order', () => {
      expect(Object.keys(other)).toEqual(Object.keys(base));
    });

    test('has the same placeholders', () => {
      const placeholders = (of: Catalogue) =>
        Object.keys(base).map((name) => [name, placeholdersOf(of[name])]);
      expect(placeholders(other)).toEqual(placeholders(base));
    });

    test('breaks no line between a figure and its percent sign', () => {
      const texts = [base, other].flatMap((each) => Object.values(each).flatMap(textsOf));
      expect(texts.filter((text) => text.includes(' %'))).toEqual([]);
    });

    test('has no empty message, and none that shouts', () => {
      const texts = [base, other].flatMap((each) => Object.values(each).flatMap(textsOf));
      expect(texts.filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
    });
  });
});
