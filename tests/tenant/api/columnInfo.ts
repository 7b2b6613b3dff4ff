import type { Provider } from '../archive/provider';

/** The vendor's ArchiveColumnInfo of every column, by name. */
export function columnInfo(archive: Provider) {
  return Object.fromEntries([
    ...['getAllRows', 'getNoRows'].map((name) => [name, info(name, 'bool', '', false)]),
    ...Object.entries(archive.columns).map(([name, { type, label }]) => [
      name,
      info(name, type, label || name, true),
    ]),
  ]) as Record<string, ReturnType<typeof info>>;
}

function info(name: string, type: string, label: string, visible: boolean) {
  return {
    DisplayName: label,
    DisplayTooltip: '',
    DisplayType: type,
    CanOrderBy: visible,
    Name: name,
    CanRestrictBy: true,
    RestrictionType: type,
    RestrictionListName: null,
    IsVisible: visible,
    ExtraInfo: '',
    Width: '10c',
    IconHint: '',
    HeadingIconHint: '',
  };
}
