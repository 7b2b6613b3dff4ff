import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { fitWidth, type DockState, type Side } from '../../lib/crm/dock';
import type { DockChange, LauncherTexts, Welcome } from '../../lib/messaging/protocol';
import { createFrame, type Frame } from './frame';
import { createHost } from './host';
import { createLauncher } from './launcher';
import { pushPage } from './push';
import { overlaps } from './overlap';

/** Launcher and docked panel in one CRM page. */
export type Dock = {
  toggle(): void;
  change(change: DockChange): void;
  tell(texts: LauncherTexts): void;
};

/**
 * Puts up the launcher, and the panel when it was left open. The panel's frame is made when it is first
 * opened, never before: a CRM page in which nobody asks pays for one button.
 *
 * @param remember keeps what the user arranged
 */
export function createDock(
  ctx: ContentScriptContext,
  welcome: Welcome,
  remember: (change: Partial<DockState>) => void,
): Dock {
  let state = welcome.dock;
  let texts = welcome.launcher;
  /** Where the panel stepped to, out of the way of a focused control, until it is next arranged. */
  let steppedTo: Side | null = null;
  let frame: Frame | null = null;
  let watch = 0;
  let focusBefore: HTMLElement | null = null;
  const push = pushPage();
  const host = createHost(ctx);
  const launcher = createLauncher({
    onpress: () => {
      // That it is lost may only be found out, and said, by the first press.
      if (ctx.signal.aborted) location.reload();
      else if (ctx.isValid) toggle();
    },
    onmove: ({ side, at }) => arrange({ launcherSide: side, launcherAt: at }),
    onescape: close,
  });
  host.root.append(launcher.element);

  function render(): void {
    const side = steppedTo ?? state.side;
    const width = state.open ? fitWidth(state.width, innerWidth) : 0;
    if (state.open && !frame) {
      frame = createFrame(welcome.tenant, {
        onresize: (wanted, trying) => arrange({ width: fitWidth(wanted, innerWidth) }, trying),
        onescape: close,
      });
      host.root.append(frame.element);
      // An update leaves the frame empty without a word; only the context itself tells.
      watch = ctx.setInterval(checkValid, 2000);
    }
    if (!state.open && frame) {
      frame.element.remove();
      frame = null;
      clearInterval(watch);
    }
    frame?.render({ side, width, mode: state.mode, texts });
    push(state.open && state.mode === 'push' ? { side, width } : null);
    launcher.render({
      texts,
      side: state.launcherSide,
      at: state.launcherAt,
      inset: state.launcherSide === side ? width : 0,
      open: state.open,
      lost: ctx.isInvalid,
    });
  }

  function arrange(change: Partial<DockState>, trying?: boolean): void {
    state = { ...state, ...change };
    steppedTo = null;
    render();
    if (!trying) remember(change);
  }

  function open(): void {
    focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    arrange({ open: true });
    frame?.focus();
  }

  function close(): void {
    const focusInside = document.activeElement === host.element;
    arrange({ open: false });
    if (!focusInside) return;
    if (focusBefore?.isConnected && focusBefore !== host.element && focusBefore !== document.body)
      focusBefore.focus();
    else launcher.element.focus();
  }

  function toggle(): void {
    if (state.open) close();
    else open();
  }

  /** A new version of the extension cannot speak to this page any more: say what to do. */
  function checkValid(): void {
    if (ctx.isValid) return;
    state = { ...state, open: false };
    render();
  }

  /** Nothing of ours may cover the control that has the focus. */
  function stepAside(event: FocusEvent): void {
    const control = event.target;
    if (!(control instanceof Element) || control === host.element) return;
    const covers = () => frame !== null && overlaps(frame.element, control);
    if (state.mode === 'float' && covers()) {
      steppedTo = (steppedTo ?? state.side) === 'right' ? 'left' : 'right';
      render();
      if (covers()) {
        steppedTo = null;
        state = { ...state, open: false };
        render();
      }
    }
    launcher.stepAside(control);
  }

  ctx.addEventListener(document, 'focusin', stepAside);
  ctx.addEventListener(document, 'visibilitychange', checkValid);
  ctx.addEventListener(window, 'resize', render);
  ctx.onInvalidated(checkValid);
  render();

  return {
    toggle,
    change: (change) => (change.open === false ? close() : arrange(change)),
    tell: (changed) => {
      texts = changed;
      render();
    },
  };
}
