import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import { laterViews } from '../../../components/panel/laterViews.svelte';
import Panel from '../../../components/panel/Panel.svelte';
import type { PanelProps } from '../../../components/panel/panelProps';
import type { Reader } from '../../../lib/i18n/reader';
import { english, snapshotOf } from './data';
import { deskOf } from './desk';
import ForReader from './ForReader.svelte';

// As soon after the first picture nobody waits for a view, so do tests not.
await laterViews.load();

/** Draws a component for a reader; `change` gives it other props. */
export function show<Props extends object>(
  component: Component<Props>,
  props: Props,
  reader: Reader = english,
) {
  const inner = { of: component as unknown as Component<Record<string, unknown>>, reader };
  const { rerender, container } = render(ForReader, { ...inner, given: props });
  return {
    container,
    change: (other: Partial<Props>) => rerender({ ...inner, given: { ...props, ...other } }),
    readAs: (other: Reader) => rerender({ ...inner, reader: other, given: props }),
  };
}

/** Draws the panel docked in the CRM of a tenant where all is well known. */
export function showPanel(change: Partial<PanelProps> = {}, reader: Reader = english) {
  const props = {
    tenant: {
      contextId: 'Cust12345',
      environment: 'production' as const,
      root: 'https://online3.superoffice.com/Cust12345/',
    },
    desk: deskOf(),
    snapshot: snapshotOf(),
    checking: false,
    failure: null,
    placement: { view: 'dock' as const, side: 'right' as const, mode: 'push' as const },
    onrefresh: vi.fn(),
    onclose: vi.fn(),
    onplacement: vi.fn(),
    onopentab: vi.fn(),
    onopensettings: vi.fn(),
    ...change,
  };
  return { ...show(Panel, props, reader), props };
}
