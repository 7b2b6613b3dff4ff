import type { Attention } from '../domain/alerts/attention';
import type { AttentionText } from './attentionText';
import { licenceAttentionText } from './licenceAttention';
import { meterAttentionText } from './meterAttention';
import type { Reader } from './reader';
import { runAttentionText } from './runAttention';
import { staleAttentionText } from './staleAttention';

/**
 * Puts something that needs attention into words.
 *
 * @param reader the words come in their language
 */
export function attentionText(
  attention: Attention,
  reader: Pick<Reader, 'culture' | 'zone' | 'now' | 'today'>,
): AttentionText {
  switch (attention.kind) {
    case 'seats':
    case 'expiry':
    case 'maintenance':
    case 'plan':
    case 'vendor':
      return licenceAttentionText(attention, reader.culture);
    case 'overdue':
    case 'event':
      return runAttentionText(attention, reader);
    case 'stale':
      return staleAttentionText(attention, reader);
    case 'actual':
    case 'forecast':
      return meterAttentionText(attention, reader);
  }
}
