import type { Product } from '../scenarios/tenantData';
import type { Endpoint } from './endpoint';

/** The version document at the API's root. */
export const version: Endpoint = ({ data, apiRoot }) => ({
  v1: `${apiRoot}v1/`,
  ...netServer(data.product),
  Version: 'v1',
});

function netServer({ version, label }: Product) {
  const [major = '0', minor = '0'] = version.split('.');
  return {
    NetServerVersion: version,
    NetServerAssembly: `${major}.${minor}.0.0`,
    NetServerDate: '2026-09-17',
    NetServerLabel: label,
    NetServer: `SuperOffice ${major}.${minor} NetServer (Build: ${label})`,
    Services: 'Services87',
    ServicesCurrent: 'Services88',
  };
}
