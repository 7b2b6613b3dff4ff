/** What can be filled in for a meter: what is included of it, or a figure that nothing tells. */
export type Task = 'allowance' | 'figure';
