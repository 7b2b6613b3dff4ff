import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Copies of a built extension, in folders of their own. */
export type Copies = {
  /** As it was built. */
  asBuilt: string;
  /** As it was built, with `lookOn.js` in the panel's page. */
  panel: string;
  /** The same, but the panel's page holds one word: what any page in that frame costs. */
  empty: string;
  remove(): void;
};

const lookOn = (wanted: string) => `<script src="/lookOn.js" data-wanted="${wanted}"></script>`;

/**
 * Copies a build, because it has no hooks to measure with and may not get any.
 *
 * @param build folder of the unpacked extension
 * @param wanted text that only data can bring into the panel
 */
export function copiesOf(build: string, wanted: string): Copies {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const copy = (name: string, page?: (html: string) => string): string => {
    const to = join(folder, name);
    cpSync(build, to, { recursive: true });
    if (!page) return to;
    const panel = join(to, 'panel.html');
    writeFileSync(panel, page(readFileSync(panel, 'utf8')));
    cpSync(new URL('lookOn.js', import.meta.url), join(to, 'lookOn.js'));
    return to;
  };
  return {
    asBuilt: copy('asBuilt'),
    panel: copy('panel', (html) => html.replace('</body>', `${lookOn(wanted)}</body>`)),
    empty: copy(
      'empty',
      () => `<!doctype html><title>x</title><p elementtiming="data">data</p>${lookOn('data')}`,
    ),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
