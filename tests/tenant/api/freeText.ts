import { wireDate } from '../wire/dates';
import type { Agent } from './endpoint';

/** Agents/FreeText. */
export const freeText: Agent = {
  GetStatus: ({ data: { freeText: index } }) => ({
    FreeTextEnabled: index.enabled,
    SingleWordOperator: 'StartsWith',
    MultiWordOperator: 'Contains',
    CountWords: index.words,
    Occurrences: index.hits,
    LastGenerated: wireDate(index.generated),
    AutoEnableTravelAreas: false,
    TableRight: null,
    FieldProperties: {},
  }),
};
