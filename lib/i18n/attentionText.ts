/** Something to look at in words: what it is, then how much, by when or what to do. */
export type AttentionText = { title: string; detail: string };
