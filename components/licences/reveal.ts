/** Attaches to what a link leads to: brings it into sight and gives it the focus. */
export function reveal(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}
