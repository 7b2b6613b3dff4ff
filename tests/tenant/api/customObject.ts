import type { Agent } from './endpoint';

/** Agents/CustomObject. */
export const customObject: Agent = {
  GetCustomObjectsMetadata: ({ data }) =>
    data.customObjects.map(({ name, table, hidden }) => ({
      Name: name,
      TableName: table,
      IconHint: '',
      FlagHideId: true,
      FlagHidden: hidden,
      FlagShowInFind: !hidden,
      FlagShowInNavigator: !hidden,
      Relations: [],
      HasWebPanels: false,
    })),
};
