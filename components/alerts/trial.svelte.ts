import type { NotificationTrial } from '../../lib/domain/alerts/notificationTrial';

/** Shows a notification as a sample, one at a time, and knows what became of it. */
export class Trial {
  readonly #show: () => Promise<NotificationTrial>;
  #outcome = $state<NotificationTrial | 'trying' | null>(null);

  /** @param show shows one; when that cannot even be asked for, it failed */
  constructor(show: () => Promise<NotificationTrial>) {
    this.#show = show;
  }

  /** null before the first. */
  get outcome(): NotificationTrial | 'trying' | null {
    return this.#outcome;
  }

  async run(): Promise<void> {
    if (this.#outcome === 'trying') return;
    this.#outcome = 'trying';
    this.#outcome = await this.#show().catch(() => 'failed');
  }
}
