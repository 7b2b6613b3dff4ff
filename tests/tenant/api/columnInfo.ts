import type { Provider } from '../archive/provider';

/** The vendor's ArchiveColumnInfo of every column, by name. */
export function columnInfo(archive: Provider) {
  return Object.fromEntries([
    ...['getAllRows', 'getNoRows'].map((name) => [name, info(name, 'bool', '', false, true)]),
    ...Object.entries(archive.columns).map(([name, { type, label, restricts }]) => [
      name,
      info(name, type, label || name, true, restricts),
    ]),
  ]) as Record<string, ReturnType<typeof info>>;
}

function info(name: string, type: string, label: string, visible: boolean, restricts: boolean) {
  return {
    DisplayName: label,
    DisplayTooltip: '',
    DisplayType: type,
    CanOrderBy: visible,
    Name: name,
    CanRestrictBy: restricts,
    RestrictionType: restricts ? type : 'None',
    RestrictionListName: null,
    IsVisible: visible,
    ExtraInfo: '',
    Width: '10c',
    IconHint: '',
    HeadingIconHint: '',
  };
}
