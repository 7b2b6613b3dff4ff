/** What a qualifier can be set to, where that is one of a few: words of the search, the same in every language. */
export const qualifierValues = {
  state: 'running, overdue, stalled, waiting, ended, succeeded, failed',
  type: 'system, database, group, user',
  source: 'event, job, index, counter',
  since: '30m, 24h, 7d, 2w',
};
