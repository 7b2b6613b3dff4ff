import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../lib/i18n/messages/en.json';
import nl from '../../../lib/i18n/messages/nl.json';

type Message = string | { match: Record<string, string> }[];
type Catalogue = Record<string, Message>;

function catalogue({ $schema, ...messages }: { $schema: string }): Catalogue {
  expect($schema).toContain('inlang');
  return messages as Catalogue;
}

const base = catalogue(en);
const names = Object.keys(base);

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

test('every message is used, and every message used is there', () => {
  expect(namesUsedIn(['components', 'entrypoints', 'lib'])).toEqual(names.toSorted());
});

describe.each([['nl', catalogue(nl)] as const])('%s', (_, other) => {
  test('has the same messages, in the same order', () => {
    expect(Object.keys(other)).toEqual(names);
  });

  test.each(names)('%s has the same placeholders', (name) => {
    expect(placeholdersOf(other[name])).toEqual(placeholdersOf(base[name]));
  });

  test.each(names)('%s is not empty and does not shout', (name) => {
    const texts = [...textsOf(base[name]), ...textsOf(other[name])];
    expect(texts.filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });
});
