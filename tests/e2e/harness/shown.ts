/** What a browser was told to show, in plain characters. */
export type Shown = { id: string; title: string; message: string };

/** When the background is killed that is about to show a notification: before it is there, or once it is. */
export type Moment = 'before' | 'after';

/** What a browser shows outside of its pages, as its user reads and answers it. */
export type Notifications = {
  /** Those that were shown since the last call, whether they are still there or not. */
  taken(): Promise<Shown[]>;
  /** Those that can be seen now. */
  seen(): Promise<string[]>;
  click(id: string): Promise<void>;
  close(id: string): Promise<void>;
  /** Presses a button by its place; Firefox has none. */
  press(id: string, button: number): Promise<void>;
  /** Takes down nothing more. */
  end(): Promise<void>;
  /** Has the browser refuse to show anything, or show it again; Firefox never tells that it does. */
  refuse(refuses: boolean): Promise<void>;
  /** Kills the background, and waits until it is gone. */
  killBackground(): Promise<void>;
  /** Has the background killed as soon as it shows something; returns how to wait until it is gone. */
  killWhenShown(moment: Moment): Promise<() => Promise<void>>;
};

/** A text as it is read: without what isolates the texts of a tenant, and with spaces that are just spaces. */
export const plain = (text: string): string =>
  text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
