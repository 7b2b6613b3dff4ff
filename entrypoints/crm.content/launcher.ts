import type { Side } from '../../lib/crm/dock';
import type { LauncherTexts } from '../../lib/messaging/protocol';
import { overlaps } from './overlap';

/** The button at the edge of a CRM page that tells the worst alert and opens the panel. */
export type Launcher = {
  element: HTMLElement;
  render(how: Shown): void;
  /** Moves to the other side of the window when it covers this control. */
  stepAside(control: Element): void;
};

type Shown = {
  texts: LauncherTexts;
  side: Side;
  at: number;
  inset: number;
  open: boolean;
  /** The extension was updated: this page can only be loaded again. */
  lost: boolean;
};

type Handlers = {
  onpress: () => void;
  onmove: (to: { side: Side; at: number }) => void;
  onescape: () => void;
};

/** A pointer that moves less than this, in CSS pixels, means a press. */
const slack = 5;
const keyStep = 0.05;

export function createLauncher({ onpress, onmove, onescape }: Handlers): Launcher {
  const element = document.createElement('button');
  const mark = document.createElement('span');
  element.type = 'button';
  mark.role = 'status';
  element.append(mark);

  let shown: Shown | null = null;
  let grabbedAt: { x: number; y: number } | null = null;
  let dragged = false;

  function place(side: Side, at: number, inset: number): void {
    element.className = `launcher ${side}`;
    // Kept inside the window by the style sheet, whatever the window's size.
    element.style.setProperty('--at', `${at * 100}vh`);
    element.style.setProperty('--inset', `${inset}px`);
  }

  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId);
    grabbedAt = { x: event.clientX, y: event.clientY };
    dragged = false;
  });
  element.addEventListener('pointermove', (event) => {
    if (!grabbedAt) return;
    dragged ||= Math.hypot(event.clientX - grabbedAt.x, event.clientY - grabbedAt.y) > slack;
    if (dragged) place(sideAt(event.clientX), event.clientY / innerHeight, 0);
  });
  element.addEventListener('pointerup', (event) => {
    grabbedAt = null;
    if (dragged) onmove({ side: sideAt(event.clientX), at: share(event.clientY / innerHeight) });
  });
  element.addEventListener('pointercancel', () => {
    grabbedAt = null;
    if (shown) place(shown.side, shown.at, shown.inset);
  });
  element.addEventListener('click', () => {
    if (!dragged) onpress();
    dragged = false;
  });
  element.addEventListener('keydown', (event) => {
    if (!shown) return;
    const { side, at } = shown;
    const down = { ArrowUp: -keyStep, ArrowDown: keyStep }[event.key];
    if (event.key === 'Escape') onescape();
    else if (down) onmove({ side, at: share(at + down) });
    else if (event.key === 'ArrowLeft') onmove({ side: 'left', at });
    else if (event.key === 'ArrowRight') onmove({ side: 'right', at });
    else return;
    event.preventDefault();
  });

  return {
    element,
    render: (how) => {
      shown = how;
      element.title = element.ariaLabel = how.lost ? how.texts.reload : how.texts.name;
      element.ariaExpanded = String(how.open);
      element.dataset.tone = how.texts.tone;
      mark.className = how.lost ? 'note' : 'count';
      mark.textContent = how.lost ? how.texts.reload : String(how.texts.count || '');
      place(how.side, how.at, how.inset);
    },
    stepAside: (control) => {
      if (!shown) return;
      const { side, at, inset } = shown;
      place(side, at, inset);
      if (overlaps(element, control)) place(side === 'left' ? 'right' : 'left', at, 0);
    },
  };
}

function sideAt(x: number): Side {
  return x < innerWidth / 2 ? 'left' : 'right';
}

function share(at: number): number {
  return Math.min(1, Math.max(0, at));
}
