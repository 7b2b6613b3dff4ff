import type { Failure } from '../../../lib/domain/failure';
import { WebApiError } from '../../../lib/webapi/errors';

/** The failure that a question ends in; throws when it does not end in one. */
export async function failed(question: Promise<unknown>): Promise<Failure> {
  const outcome = await question.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  if (outcome instanceof WebApiError) return outcome.failure;
  throw new Error('expected a WebApiError', { cause: outcome });
}
