import * as z from 'zod/mini';
import { findUser } from '../scenarios/lookUp';
import { each } from '../scenarios/rows';
import type { SystemEvent, TenantData } from '../scenarios/tenantData';
import { noDate, wireDate } from '../wire/dates';
import { notFound } from '../wire/errors';
import { associateCarrier } from './associate';
import { fields } from './body';
import type { Agent, Endpoint } from './endpoint';

/** Agents/Configuration, as far as it concerns system events. */
export const configuration: Agent = {
  GetSystemEventEntity: ({ data, query }) => {
    const found = findEvent(data, Number(query('systemEventEntityId')));
    return found ? systemEventEntity(data, found) : null;
  },

  ExistsSystemEvent: (call) => {
    const { Key } = fields(call, { Key: z.string() });
    return [...each(call.data.events)].some(({ key }) => key === Key);
  },
};

/** `GET v1/SystemEvent/{id}`. */
export const systemEvent: Endpoint = ({ data, param, apiRoot }) => {
  const found = findEvent(data, Number(param('id')));
  if (!found) throw notFound('SystemEvent', param('id'));
  return {
    ...systemEventEntity(data, found),
    _Links: {
      Self: `${apiRoot}v1/SystemEvent/${found.id}`,
      Archive: `${apiRoot}v1/SystemEvent`,
    },
  };
};

function findEvent(data: TenantData, id: number): SystemEvent | undefined {
  for (const event of each(data.events)) if (event.id === id) return event;
  return undefined;
}

function systemEventEntity(data: TenantData, event: SystemEvent) {
  const actor = findUser(data, event.actor);
  return {
    SystemEventId: event.id,
    Scope: event.scope,
    Eta: event.eta ?? noDate,
    Eventkey: event.key,
    Eventmess: event.message,
    ExtraInfo: event.extraInfo,
    Owner: event.owner,
    UpdatedCount: 0,
    // A UTC field: it carries its zone, asked or not.
    Registered: `${wireDate(event.registered)}Z`,
    ActivatedBy: actor ? associateCarrier(actor) : null,
    TableRight: null,
    FieldProperties: {},
  };
}
