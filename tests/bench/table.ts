/** One line of the result. */
export type Row = {
  what: string;
  /** The same without Sidelight, or with an empty page in its place; "" where nothing compares. */
  base: string;
  ours: string;
  /** How the two compare, in the same run. */
  compared: string;
  /** "" where the figure only explains another. */
  target: string;
  /** null where there is no target */
  met: boolean | null;
};

/** Rows as a table in Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, base, ours, compared, target, met }) =>
    line([what, base, ours, compared, target, met === null ? '' : met ? 'met' : '**not met**']),
  );
  const head = line(['', 'compared with', 'Sidelight', 'difference or ratio', 'target', '']);
  return [head, line(['---', '--:', '--:', '--:', '--:', '---']), ...lines].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
