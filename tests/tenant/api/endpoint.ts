import type { TenantData } from '../scenarios/tenantData';

/** One request as an endpoint sees it. */
export type Call = {
  data: TenantData;
  now: Date;
  /** The JSON body with PascalCase keys, whatever casing was sent; undefined without one. */
  body: unknown;
  param(name: string): string;
  query(name: string): string | undefined;
  header(name: string): string | undefined;
  /** Absolute, as the caller addressed it, ending in `/api/`. */
  apiRoot: string;
  /** Absolute URL of this request. */
  url: URL;
};

/** Answers a call with what goes on the wire as JSON; a `Response` goes as it is. */
export type Endpoint = (call: Call) => unknown;

/** The methods of one vendor agent, by their name on the wire. */
export type Agent = Record<string, Endpoint>;
