import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'label', 'text'];

/** The texts that a component's markup holds itself, in its content and in the attributes that are read out. */
function textsIn(node: unknown, attribute: string | null = null): string[] {
  if (Array.isArray(node)) return node.flatMap((child) => textsIn(child, attribute));
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, data } = node as { type?: string; name?: string; data?: string };
  if (type === 'Text') {
    const heard = attribute === null || spoken.includes(attribute);
    return heard && data && /\p{L}/u.test(data) ? [data.trim()] : [];
  }
  const within = type === 'Attribute' || type === 'StyleDirective' ? (name ?? '') : attribute;
  return Object.values(node).flatMap((child) => textsIn(child, within));
}

const components = ['components', 'entrypoints']
  .flatMap((room) => readdirSync(room, { recursive: true }).map((file) => join(room, String(file))))
  .filter((file) => file.endsWith('.svelte'));

test.each(components)('%s has no text of its own', (file) => {
  const { fragment } = parse(readFileSync(file, 'utf8'), { modern: true });
  expect(textsIn(fragment.nodes)).toEqual([]);
});
