/**
 * A colour as a canvas takes it: in the present scheme, where the page's sheet still names those of light and dark.
 *
 * @param place an element of the page
 * @param colour as the sheet has it, "var(--accent)"
 */
export function colourIn(place: HTMLElement, colour: string): string {
  const before = place.style.color;
  place.style.color = colour;
  const { color } = getComputedStyle(place);
  place.style.color = before;
  return color;
}
