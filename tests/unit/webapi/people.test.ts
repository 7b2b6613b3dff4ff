import { describe, expect, test } from 'vitest';
import { getAssociates } from '../../../lib/webapi/associates';
import { getPortraits, imageAddress } from '../../../lib/webapi/portraits';
import { clientOf } from './runClient';

/** An image that begins so, of that many bytes. */
const image = (begin: number[], size = 100) =>
  Buffer.concat([Buffer.from(begin), Buffer.alloc(size - begin.length)]).toString('base64');

const png = image([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = image([0xff, 0xd8, 0xff, 0xe0]);
const gif = image([...Buffer.from('GIF89a')]);

describe('people', () => {
  test('are told by the ids of their users', async () => {
    const { client, seen } = await clientOf([
      {
        AssociateId: 5,
        Name: 'ANN',
        FullName: 'Ann Admin',
        PersonId: 9,
        Deleted: false,
        Type: 'InternalAssociate',
      },
      { AssociateId: 6, Name: 'OLD', FullName: '', PersonId: 0, Deleted: true, Type: 'Unknown' },
      { AssociateId: 7, Type: 'SystemAssociate' },
      null,
    ]);
    expect(await getAssociates(client, [5, 6, 7, 8])).toEqual([
      {
        associateId: 5,
        login: 'ANN',
        fullName: 'Ann Admin',
        personId: 9,
        isDeleted: false,
        isSystem: false,
      },
      {
        associateId: 6,
        login: 'OLD',
        fullName: '',
        personId: null,
        isDeleted: true,
        isSystem: false,
      },
      {
        associateId: 7,
        login: '',
        fullName: '',
        personId: null,
        isDeleted: false,
        isSystem: true,
      },
    ]);
    expect(seen[0]).toMatchObject({
      line: 'POST /Cust12345/api/v1/Agents/Associate/GetAssociateList',
      body: '[5,6,7,8]',
    });
  });
});

describe('portraits', () => {
  test('are asked for all at once, and come as addresses', async () => {
    const { client, seen } = await clientOf([
      { PersonId: 9, ImageData: png },
      { PersonId: 10, ImageData: null },
      { PersonId: 11, ImageData: Buffer.from('<svg onload="x">').toString('base64') },
    ]);
    expect([...(await getPortraits(client, [9, 10, 11, 12]))]).toEqual([
      [9, `data:image/png;base64,${png}`],
    ]);
    expect(seen).toHaveLength(1);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      PersonIds: [9, 10, 11, 12],
      ScaledWidth: 48,
      ScaledHeight: 48,
    });
  });

  test.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/gif', gif],
  ])('are %s by their first bytes', (type, data) => {
    expect(imageAddress(data)).toBe(`data:${type};base64,${data}`);
  });

  test.each([
    ['nothing', ''],
    ['a text', Buffer.from('hello there').toString('base64')],
    ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
    ['no base64', 'iVBORw0KGgo"><script>'],
    ['an address', `data:image/png;base64,${png}`],
    ['65 kB', image([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 65 * 1024)],
  ])('are not made of %s', (_, data) => {
    expect(imageAddress(data)).toBeNull();
  });

  test('may have 64 kB', () => {
    expect(imageAddress(image([0xff, 0xd8, 0xff, 0xe0], 64 * 1024))).not.toBeNull();
  });
});
