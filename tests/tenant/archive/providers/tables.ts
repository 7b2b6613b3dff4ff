import { rowsOf, type Rows } from '../../scenarios/rows';
import type {
  CentreLogin,
  Metering,
  Satellite,
  Stored,
  TenantData,
  User,
} from '../../scenarios/tenantData';
import { type Columns, datetime, int, type Provider, provider, text, bool, utc } from '../provider';
import { rising } from '../rising';

/** Tables reached by the Dynamic provider's dot syntax; a join is named by its foreign key. */
export const tables: Record<string, (data: TenantData) => Provider> = {
  associate: ({ users }) =>
    table<User>('associate', users, ({ associateId }) => associateId, ['associate_id'], {
      associate_id: int(({ associateId }) => associateId),
      name: text(({ name }) => name),
      lastlogin: datetime(({ lastLogin }) => lastLogin),
      lastlogout: datetime(({ lastLogout }) => lastLogout),
      deleted: int(({ deleted }) => Number(deleted)),
      type: int(() => 0),
      waiting_for_approval: bool(({ waitingForApproval }) => waitingForApproval),
    }),
  satellite: ({ satellites }) =>
    table<Satellite>('satellite', rowsOf(satellites), ({ id }) => id, ['satellite_id'], {
      satellite_id: int(({ id }) => id),
      contact_id: int(({ contactId }) => contactId),
      'contact_id.name': text(({ name }) => name),
    }),
  login_customer: ({ centreLogins }) =>
    table<CentreLogin>('login_customer', centreLogins, ({ id }) => id, ['id', 'created_at'], {
      id: int(({ id }) => id),
      created_at: datetime(({ created }) => created),
      origin: int(({ origin }) => origin),
    }),
  metering_log: ({ meterings }) =>
    table<Metering>('metering_log', meterings, ({ id }) => id, ['metering_log_id', 'registered'], {
      metering_log_id: int(({ id }) => id),
      record_id: int(({ record }) => record),
      event_type: int(() => 1),
      status: int(({ status }) => status),
      registered: utc(datetime(({ registered }) => registered)),
      registered_associate_id: int(({ actor }) => actor),
    }),
  binaryobject: ({ blobs }) =>
    table<Stored>('binaryobject', blobs, ({ id }) => id, ['binaryobject_id'], {
      binaryobject_id: int(({ id }) => id),
      blobSize: int(({ bytes }) => bytes),
    }),
  attachment: ({ attachments }) =>
    table<Stored>('attachment', attachments, ({ id }) => id, ['id'], {
      id: int(({ id }) => id),
      att_size: int(({ bytes }) => bytes),
    }),
};

function table<Row>(
  name: string,
  rows: Rows<Row>,
  primaryKey: (row: Row) => number,
  /** Columns that usually rise. */
  inOrder: string[],
  columns: Columns<Row>,
): Provider {
  const reads = inOrder.flatMap((column) => {
    const value = columns[column]?.value;
    return value ? [[`${name}.${column}`, value] as const] : [];
  });
  return provider({
    name: 'Dynamic',
    rows,
    primaryKey,
    entities: [name],
    rising: rising(rows, Object.fromEntries(reads)),
    needsRestriction: false,
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, each]) => [`${name}.${column}`, each]),
    ),
  });
}
