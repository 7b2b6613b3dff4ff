import type { Chat, Flow, Form, Mailing, Request, TenantData } from '../../scenarios/tenantData';
import {
  bool,
  date,
  datetime,
  int,
  listAny,
  type Provider,
  provider,
  text,
  utc,
  type Value,
} from '../provider';
import { rising } from '../rising';

/*
 * What the metered services can be counted from. Open: the numbers of types and statuses other than
 * those of form submissions and flows.
 */

type Reads<Row> = Record<string, (row: Row) => Value>;

const mailing: Reads<Mailing> = { mailingId: ({ id }) => id, mailingEndDate: ({ end }) => end };
const chat: Reads<Chat> = { chatSessionId: ({ id }) => id, whenRequested: (row) => row.requested };
const form: Reads<Form> = {
  formSubmissionId: ({ id }) => id,
  registeredDate: ({ registered }) => registered,
};
const request: Reads<Request> = { ticketId: ({ id }) => id, createdAt: ({ created }) => created };

export function mailings(data: TenantData): Provider {
  return provider<Mailing>({
    name: 'Mailings',
    rows: data.mailings,
    primaryKey: ({ id }) => id,
    entities: ['all'],
    rising: rising(data.mailings, mailing),
    columns: {
      mailingId: int(({ id }) => id),
      mailingDescription: text(({ description }) => description),
      mailingSent: listAny(({ end }) => (end ? 1 : 0)),
      mailingSentCount: int(({ count }) => count),
      mailingEndDate: date(({ end }) => end),
      mailingType: listAny(() => 1),
      mailingDeleted: bool(() => false),
      mailingSimpleStatus: listAny(() => 3),
    },
  });
}

export function chatSessions(data: TenantData): Provider {
  return provider<Chat>({
    name: 'ChatSession',
    rows: data.chats,
    primaryKey: ({ id }) => id,
    entities: ['chat'],
    rising: rising(data.chats, chat),
    columns: {
      chatSessionId: int(({ id }) => id),
      whenRequested: datetime(({ requested }) => requested),
      whenStarted: datetime(({ started }) => started),
      whenEnded: datetime(({ ended }) => ended),
      status: listAny(({ ended }) => (ended ? 4 : 1)),
    },
  });
}

export function formSubmissions(data: TenantData): Provider {
  return provider<Form>({
    name: 'FormSubmission',
    rows: data.forms,
    primaryKey: ({ id }) => id,
    entities: ['formSubmission'],
    rising: rising(data.forms, form),
    columns: {
      formSubmissionId: int(({ id }) => id),
      formSubmissionStatus: listAny(({ status }) => status),
      registeredDate: utc(date(({ registered }) => registered)),
    },
  });
}

export function tickets(data: TenantData): Provider {
  return provider<Request>({
    name: 'Ticket',
    rows: data.requests,
    primaryKey: ({ id }) => id,
    entities: ['ticket', 'ticketdisplayclosed'],
    entity: ({ closed }) => (closed ? 'ticketdisplayclosed' : 'ticket'),
    rising: rising(data.requests, request),
    columns: {
      ticketId: int(({ id }) => id),
      createdAt: datetime(({ created }) => created),
      closedAt: datetime(({ closed }) => closed),
      status: listAny(({ closed }) => (closed ? 2 : 1)),
      ticketStatusName: listAny(({ closed }) => (closed ? 'Closed' : 'Open')),
    },
  });
}

export function emailFlows(data: TenantData): Provider {
  return provider<Flow>({
    name: 'EmailFlows',
    rows: data.flows,
    primaryKey: ({ id }) => id,
    entities: ['emailflow'],
    columns: {
      emailFlowId: int(({ id }) => id),
      workflowId: int(({ id }) => id),
      workflowName: text(({ name }) => name),
      workflowDefinitionStatusId: listAny(({ status }) => status),
    },
  });
}
