import * as z from 'zod/mini';
import { noDate } from '../wire/dates';
import { fields } from './body';
import type { Agent } from './endpoint';

/** Agents/Saint: counters and status monitors. */
export const saint: Agent = {
  GetSaintConfigurations: ({ data }) =>
    data.counters.map((counter) => ({
      OwnerTable: counter.table,
      Enabled: counter.enabled,
      Period1: 30,
      Period2: 60,
      Period3: 90,
      GenerationStart: counter.start,
      GenerationEnd: counter.end ?? noDate,
      RowsGenerated: counter.rows,
      TableRight: null,
      FieldProperties: {},
    })),

  GetStatusMonitors: (call) => {
    fields(call, { Id: z.number(), Type: z.string() });
    return call.data.statusMonitors.map((monitor, index) => ({
      OwnerTable: monitor.table,
      Rank: index + 1,
      DefaultTask: 0,
      DefaultTaskText: '',
      IsVisual: true,
      LastGenerated: monitor.generated,
      Description: '',
      Name: monitor.name,
      StatusMonitorId: monitor.id,
      PictureId: 0,
      NeedsUpdate: monitor.stale,
      Deleted: false,
      NumMatches: monitor.matches,
      NumNeedUpdate: 0,
      GenerationStart: monitor.start ?? noDate,
      TableRight: null,
      FieldProperties: {},
    }));
  },
};
