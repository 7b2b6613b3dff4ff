import { browser } from 'wxt/browser';
import { dockWidths, type DockState, type Side } from '../../lib/crm/dock';
import type { LauncherTexts } from '../../lib/messaging/protocol';

/** The docked panel: an extension page in a frame, with a handle to change its width. */
export type Frame = {
  element: HTMLElement;
  render(how: { side: Side; width: number; mode: DockState['mode']; texts: LauncherTexts }): void;
  focus(): void;
};

type Handlers = {
  /** The user wants this width, in CSS pixels; or tries it out only, while dragging. */
  onresize: (wanted: number, trying?: boolean) => void;
  onescape: () => void;
};

/** @param tenant whose data the panel is to show */
export function createFrame(tenant: string, { onresize, onescape }: Handlers): Frame {
  const element = document.createElement('aside');
  const handle = document.createElement('div');
  const page = document.createElement('iframe');
  let shown: { side: Side; width: number } = { side: 'right', width: 0 };
  let wantsFocus = false;

  handle.className = 'handle';
  handle.tabIndex = 0;
  handle.role = 'separator';
  handle.ariaOrientation = 'vertical';
  handle.ariaValueMin = String(dockWidths.least);
  handle.ariaValueMax = String(dockWidths.most);
  page.src = `${browser.runtime.getURL('/panel.html')}?${new URLSearchParams({ view: 'dock', tenant })}`;
  element.append(handle, page);

  // Chromium loses the focus when the frame's page arrives in a process of its own.
  page.addEventListener('load', () => {
    if (!wantsFocus) return;
    page.blur();
    page.focus();
  });
  handle.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.focus();
  });
  const drag = (event: PointerEvent) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    onresize(
      shown.side === 'right' ? innerWidth - event.clientX : event.clientX,
      event.buttons > 0,
    );
  };
  handle.addEventListener('pointermove', drag);
  handle.addEventListener('pointerup', drag);
  handle.addEventListener('keydown', (event) => {
    const outward = shown.side === 'right' ? dockWidths.step : -dockWidths.step;
    const wanted = {
      ArrowLeft: shown.width + outward,
      ArrowRight: shown.width - outward,
      Home: dockWidths.most,
      End: dockWidths.least,
    }[event.key];
    if (event.key === 'Escape') onescape();
    else if (wanted) onresize(wanted);
    else return;
    event.preventDefault();
  });

  return {
    element,
    focus: () => {
      wantsFocus = true;
      page.focus();
    },
    render: ({ side, width, mode, texts }) => {
      shown = { side, width };
      element.className = `panel ${side} ${mode}`;
      element.style.width = `${width}px`;
      element.ariaLabel = page.title = texts.panel;
      handle.ariaLabel = texts.resize;
      handle.ariaValueNow = String(width);
    },
  };
}
