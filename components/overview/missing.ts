import type { Failure } from '../../lib/domain/failure';
import { m } from '../../lib/i18n/paraglide/messages';

/** In a few words why something is not known, to stand where its value would. */
export function missingText(failure: Failure | null): string {
  if (failure?.kind === 'not-supported') return m.not_offered();
  if (failure?.kind === 'forbidden') return m.not_permitted();
  return m.not_known();
}
