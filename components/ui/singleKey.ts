/** What has its own use for a key; a radio button or a checkbox has none for a letter. */
const takesKeys =
  "input:not([type='radio'], [type='checkbox']), textarea, select, [contenteditable], [role='menu']";

/** Whether a key was pressed by itself, where it does not type or choose anything. */
export function isSingleKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof HTMLElement && event.target.closest(takesKeys));
}
