/** How something looks: icon, word and ground share it. */
export type Tone = 'ok' | 'notice' | 'warn' | 'limit';
