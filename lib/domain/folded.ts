/** Letters of our users' languages that are no accented form of another. */
const plain: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', ł: 'l' };

/** A text without case and accents, so that "oster" finds "Öster" and "Østerby". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[øæœßđðł]/g, (letter) => plain[letter] ?? letter);
}
