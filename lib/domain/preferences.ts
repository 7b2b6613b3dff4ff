/** What somebody prefers in every tenant of this browser. */
export type Preferences = {
  /** Keys without Ctrl, Alt or Shift do something in the panel: digits open a view, "/" finds. */
  singleKeys: boolean;
};

export const defaultPreferences: Preferences = { singleKeys: true };
