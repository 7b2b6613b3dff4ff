import { expect } from 'vitest';
import { portrait } from '../../tenant/portrait';
import { wireDate } from '../../tenant/wire/dates';
import type { Verdicts } from '../court';

/** Verdicts on the REST entities and the documents about the API, by route. */
export const rest: Verdicts = {
  '/': async ({ visitor, data, tenant }) => {
    expect(await visitor.json('')).toMatchObject({
      v1: `https://localhost:${tenant.port}/Cust12345/api/v1/`,
      NetServerVersion: data.product.version,
      Version: 'v1',
    });
  },

  '/v1': async ({ visitor, options }) => {
    expect(await visitor.json('/v1')).toMatchObject({
      [`${options.baseUrl}/v1/Agents/License/GetFencingInfo`]: { POST: expect.any(String) },
      [`${options.baseUrl}/v1/License/{ownerName}`]: { GET: expect.any(String) },
    });
  },

  '/v1/License': async ({ visitor, data }) => {
    expect(await visitor.json('/v1/License')).toMatchObject(
      data.owners.map(({ name }) => ({ Current: { OwnerName: name }, _Links: {} })),
    );
  },

  '/v1/License/:ownerName': async ({ visitor, data }) => {
    expect(await visitor.json('/v1/License/SuperOffice')).toMatchObject({
      Current: { ExpiryDate: wireDate(data.owners[0]?.expiry) },
    });
    expect((await visitor.api('/v1/License/Nobody')).status).toBe(404);
  },

  '/v1/License/:ownerName/:moduleName': async ({ visitor }) => {
    expect(await visitor.json('/v1/License/SuperOffice/ten-sales')).toMatchObject({
      ModuleDescription: 'Sales Premium',
    });
    expect((await visitor.api('/v1/License/SuperOffice/none')).status).toBe(404);
  },

  '/v1/License/:ownerName/ShopUrl': async ({ visitor, data }) => {
    expect(await visitor.json('/v1/License/Adwiza/ShopUrl')).toBe(data.owners[1]?.shopUrl);
  },

  '/v1/License/User/:associateId': async ({ visitor, data }) => {
    const owners = await visitor.json('/v1/License/User/5');
    expect(owners).toMatchObject(data.owners.map(({ name }) => ({ Name: name })));
  },

  '/v1/License/Site/:id': async ({ visitor, data }) => {
    const [own, ...others] = (await visitor.json('/v1/License/Site/1')) as unknown[];
    expect(own).toMatchObject({ RestrictedModuleLicenses: [{ Name: 'audience' }] });
    expect(others).toHaveLength(data.owners.length - 1);
  },

  '/v1/License/User/MdoList': async ({ visitor }) => {
    expect(await visitor.json('/v1/License/User/MdoList')).toMatchObject([
      { Name: 'Sales Premium' },
      { Name: 'Service Essentials' },
      { Name: 'Marketing Premium' },
      { Name: 'Report Reader' },
      { Name: 'Form Builder' },
      { Name: 'Planning Board' },
    ]);
  },

  '/v1/User/currentPrincipal': async ({ visitor, data }) => {
    expect(await visitor.json('/v1/User/currentPrincipal')).toMatchObject({
      UserType: 'InternalAssociate',
      Associate: 'ANN',
      AssociateId: data.me,
      PersonId: 9,
      FullName: 'Ann Admin',
      RoleType: 'Employee',
      FunctionRights: data.functionRights,
      DatabaseContextIdentifier: 'Cust12345',
      Licenses: [
        { Name: 'ten-sales', ExpiryDate: wireDate(data.owners[0]?.expiry) },
        { Name: 'user' },
        { Name: 'web' },
        { Name: 'pocket-crm-cal' },
      ],
    });
  },

  '/v1/User/currentAssociate': async ({ visitor }) => {
    expect(await visitor.json('/v1/User/currentAssociate')).toMatchObject({ AssociateId: 5 });
  },

  '/v1/User/currentUser': async ({ visitor, data }) => {
    const { lastLogin } = data.users.at(0);
    expect(await visitor.json('/v1/User/currentUser')).toMatchObject({
      AssociateId: 5,
      Lastlogin: wireDate(lastLogin),
    });
  },

  '/v1/SystemEvent/:id': async ({ visitor, data }) => {
    const { id, registered } = data.events.at(0);
    expect(await visitor.json(`/v1/SystemEvent/${id}`)).toMatchObject({
      SystemEventId: id,
      Eventkey: 'UDefRebuild',
      Registered: `${wireDate(registered)}Z`,
      ActivatedBy: { AssociateId: 5 },
    });
    const { status, text } = await visitor.api('/v1/SystemEvent/999');
    expect([status, JSON.parse(text)]).toMatchObject([
      404,
      {
        Error: true,
        ErrorType: 'SoNotFoundException',
        ErrorMessage: 'SystemEvent id 999 not found',
      },
    ]);
  },

  '/v1/Person/:id/Image': async ({ visitor }) => {
    const { bytes, headers } = await visitor.api('/v1/Person/9/Image?w=24&h=32');
    expect(headers['content-type']).toBe('image/png');
    expect(bytes).toEqual(portrait(9, 24));
    expect((await visitor.api('/v1/Person/11/Image')).status).toBe(404);
    expect((await visitor.api('/v1/Person/11/Image?ifBlank=ClearPixel')).status).toBe(200);
  },

  '/v1/Person/:id/ImageInfo': async ({ visitor }) => {
    expect(await visitor.json('/v1/Person/9/ImageInfo')).toMatchObject({ MimeType: 'image/png' });
    expect(await visitor.json('/v1/Person/11/ImageInfo')).toMatchObject({ BlobSize: 0 });
  },

  '/v1/MDOList/functionrights': async ({ visitor }) => {
    expect(await visitor.json('/v1/MDOList/functionrights')).toContainEqual(
      expect.objectContaining({ Name: 'admin-all' }),
    );
  },
};
