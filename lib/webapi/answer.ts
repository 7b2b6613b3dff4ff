import * as z from 'zod/mini';
import { unexpectedAnswer, WebApiError } from './errors';

/** From an answer as it came to a value of the domain. */
export type Schema<T> = z.ZodMiniType<T>;

/**
 * Reads the body of a successful answer.
 *
 * @param contentType the header's value, or null
 * @throws WebApiError `signed-out` for a page instead of JSON, `not-supported` for null or nothing where
 * the schema wants something, else `unexpected-answer`
 * @see SuperOffice docs, api/web-services/endpoints: agents answer 200 and null when nothing is found, and
 * sometimes 200 with `{"Message": …}`
 */
export function readAnswer<T>(text: string, contentType: string | null, schema: Schema<T>): T {
  if (/html/i.test(contentType ?? '') || text.trimStart().startsWith('<')) {
    throw new WebApiError({ kind: 'signed-out' });
  }
  const answer = text.trim() === '' ? null : parseJson(text);
  const complaint = messageInstead.safeParse(answer);
  if (complaint.success) throw unexpectedAnswer('Message', complaint.data.Message);
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  if (answer === null) throw new WebApiError({ kind: 'not-supported' }, read.error);
  throw mismatch(read.error);
}

const besideMessage = z.optional(z.unknown());

/** An error with status 200. An answer may have a `Message` of its own, but then beside other fields. */
const messageInstead = z.strictObject({
  Message: z.string(),
  MessageDetail: besideMessage,
  ExceptionMessage: besideMessage,
  ExceptionType: besideMessage,
  StackTrace: besideMessage,
  FriendlyText: besideMessage,
  Source: besideMessage,
  InnerException: besideMessage,
  Parameters: besideMessage,
  Error: besideMessage,
  ErrorType: besideMessage,
  ErrorMessage: besideMessage,
  ErrorSource: besideMessage,
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unexpectedAnswer('body', 'ended early, or is not JSON', error);
  }
}

/** Names the first place where an answer is not as its schema says, "[0].Current.ExpiryDate". */
function mismatch(error: z.core.$ZodError): WebApiError {
  const [issue] = error.issues;
  const path = issue?.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const what = issue?.code === 'invalid_type' ? `expected ${issue.expected}` : issue?.message;
  return unexpectedAnswer(path?.join('').replace(/^\./, '') ?? '', what ?? '', error);
}
