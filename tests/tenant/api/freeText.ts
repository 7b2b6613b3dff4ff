import type { Agent } from './endpoint';

/** Agents/FreeText. */
export const freeText: Agent = {
  GetStatus: ({ data: { freeText: index } }) => ({
    FreeTextEnabled: index.enabled,
    SingleWordOperator: 'StartsWith',
    MultiWordOperator: 'Contains',
    CountWords: index.words,
    Occurrences: index.hits,
    LastGenerated: index.generated,
    AutoEnableTravelAreas: false,
    TableRight: null,
    FieldProperties: {},
  }),
};
