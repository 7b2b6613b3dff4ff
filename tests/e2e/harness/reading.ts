import type { ScenarioName } from '../../tenant/scenarios/scenarios';
import type { TenantData } from '../../tenant/scenarios/tenantData';
import type { PanelView } from './panelView';
import { until } from './until';

/** Reads one item of the vendor's Licences screen from the panel, in a scenario that has it. */
export type Reading = {
  scenario: ScenarioName;
  read: (panel: PanelView, data: TenantData) => Promise<void>;
};

/** What stands beside a name in a list of facts. */
export async function fact(panel: PanelView, name: string): Promise<string> {
  return until(`the fact "${name}"`, () =>
    panel.frame.evaluate((wanted) => {
      const term = [...document.querySelectorAll('dt')].find(
        (dt) => dt.innerText.trim() === wanted,
      );
      return (term?.nextElementSibling as HTMLElement | null)?.innerText.trim();
    }, name),
  );
}
