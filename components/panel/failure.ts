import type { Failure } from '../../lib/domain/failure';
import { formatMoment } from '../../lib/i18n/format';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';
import { isolated } from '../../lib/i18n/tenantText';
import type { IconName } from '../ui/icons';

/** What a failure means to its reader, and what can be done about it. */
export type Explanation = {
  title: string;
  text: string;
  icon: IconName;
  /** `sign-in` and `open` lead to the CRM, `retry` asks again; null: nothing but waiting or a person helps. */
  way: 'sign-in' | 'open' | 'retry' | null;
};

/** The one place where a failure becomes words. */
export function explain(failure: Failure, { culture, zone, now }: Reader): Explanation {
  switch (failure.kind) {
    case 'signed-out':
      return {
        title: m.failure_signed_out(),
        text: m.failure_signed_out_text(),
        icon: 'person',
        way: 'sign-in',
      };
    case 'forbidden':
      return {
        title: m.failure_forbidden(),
        text: m.failure_forbidden_text(),
        icon: 'limit',
        way: null,
      };
    case 'not-supported':
      return {
        title: m.failure_not_supported(),
        text: m.failure_not_supported_text(),
        icon: 'notice',
        way: null,
      };
    case 'wrong-subdomain':
      return {
        title: m.failure_wrong_subdomain(),
        text: m.failure_wrong_subdomain_text(),
        icon: 'tab',
        way: 'open',
      };
    case 'rate-limited':
      return {
        title: m.failure_rate_limited(),
        text: m.failure_rate_limited_text({
          time: formatMoment(culture, zone, failure.until, now),
        }),
        icon: 'clock',
        way: now < failure.until ? null : 'retry',
      };
    case 'offline':
      return {
        title: m.failure_offline(),
        text: m.failure_offline_text(),
        icon: 'offline',
        way: 'retry',
      };
    case 'timeout':
      return {
        title: m.failure_timeout(),
        text: m.failure_timeout_text(),
        icon: 'clock',
        way: 'retry',
      };
    case 'server':
      return {
        title: m.failure_server(),
        text: m.failure_server_text({ status: failure.status }),
        icon: 'warn',
        way: 'retry',
      };
    case 'unexpected-answer':
      return {
        title: m.failure_unexpected_answer(),
        text: m.failure_unexpected_answer_text({
          path: failure.path ? isolated(failure.path) : m.failure_unexpected_answer_whole(),
          what: isolated(failure.what),
        }),
        icon: 'unknown',
        way: 'retry',
      };
    case 'cancelled':
      return {
        title: m.failure_cancelled(),
        text: m.failure_cancelled_text(),
        icon: 'warn',
        way: 'retry',
      };
  }
}
