import * as z from 'zod/mini';
import { badRequest } from '../wire/errors';
import type { Call } from './endpoint';

/** The named fields of the body, checked. The vendor's own client sends camelCase, the docs Pascal. */
export function fields<Shape extends z.core.$ZodShape>(call: Call, shape: Shape) {
  const parsed = z.object(shape).safeParse(call.body ?? {});
  if (parsed.success) return parsed.data;
  throw badRequest(z.prettifyError(parsed.error));
}

/** Parses a body and gives every key a capital. */
export function readBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return capitalised(JSON.parse(text));
  } catch {
    throw badRequest('The body is not JSON.');
  }
}

function capitalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalised);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.charAt(0).toUpperCase() + key.slice(1),
      capitalised(each),
    ]),
  );
}
