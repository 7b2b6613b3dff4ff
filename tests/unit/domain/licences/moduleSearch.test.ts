import { describe, expect, test } from 'vitest';
import { foundModules, searchable } from '../../../../lib/domain/licences/moduleSearch';
import { module } from './licences';

const modules = [
  searchable(module({ tooltip: 'Kan bedrijven wijzigen, één voor één' }), 'quotes and projects'),
  searchable(module({ name: 'ten-service', description: 'Service Essentials' }), ''),
];
const found = (query: string) => foundModules(modules, query).map(({ name }) => name);

describe('foundModules', () => {
  test.each([
    ['by description', 'premium', ['ten-sales']],
    ['by key', 'TEN-SERV', ['ten-service']],
    ['by what the tenant says of it', 'een voor', ['ten-sales']],
    ['by our own explanation', 'Quotes', ['ten-sales']],
    ['every word, in any order', 'projects sales', ['ten-sales']],
    ['not by some of the words', 'sales essentials', []],
    ['all, without a word', '  ', ['ten-sales', 'ten-service']],
    ['nothing by a pattern', '.*', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
