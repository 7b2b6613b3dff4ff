import type { Endpoint } from './endpoint';

const rights = [
  'admin-all',
  'admin-users',
  'admin-lists',
  'admin-udef',
  'admin-import',
  'admin-audience',
  'admin-saint-regeneration',
  'admin-workflow',
  'syncadmin-all',
  'bulk-update',
  'export-selection',
];

/** `GET v1/MDOList/functionrights`: the rights a role may give. */
export const functionRights: Endpoint = () =>
  rights.map((name, index) => ({
    Id: index + 1,
    Name: name,
    ToolTip: '',
    Deleted: false,
    Rank: index + 1,
    Type: '',
    ColorBlock: 0,
    IconHint: '',
    ExtraInfo: '',
    StyleHint: '',
    FullName: name,
    ChildItems: [],
  }));
