import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import { decoded, type Verdicts } from '../court';

/** Verdicts on the agents that tell what is running. */
export const configuration: Verdicts = {
  GetSystemEventEntity: async ({ options, data }) => {
    const agent = new vendor.ConfigurationAgent(options);
    const event = data.events.at(0);
    expect(await agent.getSystemEventEntityAsync(event.id)).toMatchObject({
      systemEventId: event.id,
      scope: event.scope,
      eventkey: 'UDefRebuild',
      eventmess: event.message,
      eta: decoded(event.eta),
      registered: event.registered,
      activatedBy: { fullName: 'Ann Admin' },
    });
    expect(await agent.getSystemEventEntityAsync(999_999)).toBeNull();
  },

  ExistsSystemEvent: async ({ options }) => {
    const agent = new vendor.ConfigurationAgent(options);
    expect(await agent.existsSystemEventAsync('UDefRebuild')).toBe(true);
    expect(await agent.existsSystemEventAsync('ROURebuild')).toBe(false);
  },
};

export const batch: Verdicts = {
  GetBatchTaskInfo: async ({ options, data }) => {
    const agent = new vendor.BatchAgent(options);
    const job = data.jobs.at(3);
    expect(await agent.getBatchTaskInfoAsync(43)).toMatchObject({
      id: 43,
      name: 'Import',
      state: 'Started',
      fileName: 'companies.xlsx',
      created: decoded(job.created),
      progressDescription: '1,280 of 2,000',
    });
    expect(await agent.getBatchTaskInfoAsync(999_999)).toBeNull();
  },

  GetBatchTaskInfosByState: async ({ options, data }) => {
    const agent = new vendor.BatchAgent(options);
    const [running, ...others] = await agent.getBatchTaskInfosByStateAsync(
      vendor.BatchTaskState.Started,
    );
    const job = data.jobs.at(3);
    expect(others).toEqual([]);
    expect(running).toMatchObject({
      id: job.id,
      state: 'Started',
      description: 'Import: companies.xlsx',
      progressPercent: 64,
      associateId: 6,
      isSystemTask: false,
      lastStarted: decoded(job.started),
      cancellationBehaviour: 'CancelWithWarning',
    });
    const all = await agent.getBatchTaskInfosByStateAsync(vendor.BatchTaskState.All);
    expect(all).toHaveLength(data.jobs.length);
  },
};

export const freeText: Verdicts = {
  GetStatus: async ({ options, data }) => {
    expect(await new vendor.FreeTextAgent(options).getStatusAsync()).toMatchObject({
      freeTextEnabled: true,
      multiWordOperator: 'Contains',
      countWords: data.freeText.words,
      occurrences: data.freeText.hits,
      lastGenerated: decoded(data.freeText.generated),
    });
  },
};

export const saint: Verdicts = {
  GetSaintConfigurations: async ({ options, data }) => {
    const found = await new vendor.SaintAgent(options).getSaintConfigurationsAsync();
    expect(found).toMatchObject(
      data.counters.map(({ table, start, end, rows }) => ({
        ownerTable: table,
        generationStart: decoded(start),
        generationEnd: decoded(end),
        rowsGenerated: rows,
      })),
    );
  },

  GetStatusMonitors: async ({ options, data }) => {
    const found = await new vendor.SaintAgent(options).getStatusMonitorsAsync(0, '');
    expect(found).toMatchObject(
      data.statusMonitors.map(({ id, name, matches }) => ({
        statusMonitorId: id,
        name,
        numMatches: matches,
      })),
    );
  },
};

export const customObject: Verdicts = {
  GetCustomObjectsMetadata: async ({ options, data }) => {
    const found = await new vendor.CustomObjectAgent(options).getCustomObjectsMetadataAsync();
    expect(found).toMatchObject(
      data.customObjects.map(({ name, table, hidden }) => ({
        name,
        tableName: table,
        flagHidden: hidden,
      })),
    );
  },
};
