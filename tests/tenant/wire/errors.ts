/** An answer other than the expected one: thrown by an endpoint, put on the wire by the app. */
export class WireError extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`Answered ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** The documented body of an error in the REST services. */
export function restError(status: number, type: string, message: string): WireError {
  return new WireError(status, {
    Error: true,
    ErrorType: type,
    ErrorMessage: message,
    ErrorSource: 'SuperOffice.Services.Implementation',
  });
}

/** 404 of a REST entity. */
export function notFound(what: string, id: string | number): WireError {
  return restError(404, 'SoNotFoundException', `${what} id ${id} not found`);
}

/** The documented body of a malformed request. */
export function badRequest(detail: string): WireError {
  return new WireError(400, { Message: 'The request is invalid.', MessageDetail: detail });
}
