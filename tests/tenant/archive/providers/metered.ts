import type { Chat, Flow, Form, Mailing, Request, TenantData } from '../../scenarios/tenantData';
import { bool, date, datetime, int, type Provider, provider, text } from '../provider';

/*
 * What the metered services can be counted from. Open: the numbers of types and statuses other than
 * those of form submissions and flows.
 */

export function mailings(data: TenantData): Provider {
  return provider<Mailing>({
    name: 'Mailings',
    rows: data.mailings,
    primaryKey: ({ id }) => id,
    entities: ['all'],
    rising: ['mailingId', 'mailingSent', 'mailingEndDate'],
    columns: {
      mailingId: int(({ id }) => id),
      mailingDescription: text(({ description }) => description),
      mailingSent: datetime(({ sent }) => sent),
      mailingSentCount: int(({ count }) => count),
      mailingEndDate: date(({ end }) => end),
      mailingType: int(() => 1),
      mailingDeleted: bool(() => false),
      mailingSimpleStatus: int(() => 3),
    },
  });
}

export function chatSessions(data: TenantData): Provider {
  return provider<Chat>({
    name: 'ChatSession',
    rows: data.chats,
    primaryKey: ({ id }) => id,
    entities: ['chat'],
    rising: ['chatSessionId', 'whenRequested'],
    columns: {
      chatSessionId: int(({ id }) => id),
      whenRequested: datetime(({ requested }) => requested),
      whenStarted: datetime(({ started }) => started),
      whenEnded: datetime(({ ended }) => ended),
      status: int(({ ended }) => (ended ? 4 : 1)),
    },
  });
}

export function formSubmissions(data: TenantData): Provider {
  return provider<Form>({
    name: 'FormSubmission',
    rows: data.forms,
    primaryKey: ({ id }) => id,
    entities: ['formSubmission'],
    rising: ['formSubmissionId', 'registeredDate'],
    columns: {
      formSubmissionId: int(({ id }) => id),
      formSubmissionStatus: int(({ status }) => status),
      registeredDate: date(({ registered }) => registered),
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
    rising: ['ticketId', 'createdAt'],
    columns: {
      ticketId: int(({ id }) => id),
      createdAt: datetime(({ created }) => created),
      closedAt: datetime(({ closed }) => closed),
      status: int(({ closed }) => (closed ? 2 : 1)),
      ticketStatusName: text(({ closed }) => (closed ? 'Closed' : 'Open')),
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
      workflowDefinitionStatusId: int(({ status }) => status),
    },
  });
}
