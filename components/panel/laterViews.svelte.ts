import type { otherViews } from './otherViews';

let all = $state.raw<typeof otherViews | null>(null);
let hasFailed = $state(false);

/** The views that nobody sees at first: their code is read after the first picture, which does not wait for it. */
export const laterViews = {
  /** null as long as they are not there. */
  get all() {
    return all;
  },
  /** They could not be read, and are not there. */
  get hasFailed() {
    return hasFailed;
  },
  /** Reads them; once they are there, nothing. Never rejects. */
  async load(): Promise<void> {
    try {
      all = (await import('./otherViews')).otherViews;
    } catch {
      hasFailed = true;
    }
  },
};
