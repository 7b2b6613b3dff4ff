import { screen, within } from '@testing-library/svelte';

/** A card of the overview by its title, to look for things in. */
export const card = (title: string) => within(screen.getByRole('region', { name: title }));

/** All that a card says, in one line. */
export const textOf = (title: string) => inLine(screen.getByRole('region', { name: title }));

/** All that an element says, in one line. */
export const inLine = ({ textContent }: { textContent: string | null }) =>
  (textContent ?? '').replace(/\s+/g, ' ').trim();
