import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import css from './dock.css?inline';

/**
 * The one element that Sidelight adds to a CRM page; all else is inside its shadow. The shadow is open: closing it
 * would keep no page from interfering, but would hide the launcher from tools that audit accessibility.
 */
export type Host = { element: HTMLElement; root: ShadowRoot };

const name = 'sidelight-dock';

/**
 * Adds the host to the page, and again whenever the page removes it. It lives in the browser's top layer:
 * no stacking order of the CRM can cover it, and a pushed page does not move it.
 */
export function createHost(ctx: ContentScriptContext): Host {
  // An earlier version of the extension may have left its own behind.
  for (const old of document.querySelectorAll(name)) old.remove();

  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  // A constructed sheet: the CRM's content security policy may forbid inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  element.popover = 'manual';
  element.style.cssText =
    'all: initial !important; display: block !important; position: fixed !important; width: 0 !important; height: 0 !important;';

  // What is typed and clicked in here is not meant for the CRM's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'click', 'wheel'])
    element.addEventListener(type, (event) => event.stopPropagation());

  function attach(): void {
    if (ctx.signal.aborted && !element.isConnected) return;
    if (!element.isConnected) document.documentElement.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
  }
  const watch = new MutationObserver(attach);
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  attach();
  return { element, root };
}
