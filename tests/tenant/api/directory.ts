import { agents } from './agents';
import { archivePaths } from './archiveRest';
import type { Endpoint } from './endpoint';
import { entityPaths } from './rest';

/** `GET v1`: the URLs this version supports, with their HTTP methods. */
export const directory: Endpoint = ({ data, apiRoot }) => {
  const methods = Object.entries(agents)
    .flatMap(([agent, each]) => Object.keys(each).map((method) => `${agent}/${method}`))
    .filter((name) => !data.behaviour.missingMethods.includes(name));
  const paths = Object.keys({ ...archivePaths, ...entityPaths });
  return Object.fromEntries([
    ...methods.map((name) => [`${apiRoot}v1/Agents/${name}`, { POST: name }]),
    ...paths.map((path) => [`${apiRoot}v1/${path.replace(/:(\w+)/g, '{$1}')}`, { GET: path }]),
  ]);
};
