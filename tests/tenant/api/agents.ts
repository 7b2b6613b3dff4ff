import { archiveAgent } from './archiveAgent';
import { associate } from './associate';
import { batch } from './batch';
import { configuration } from './configuration';
import { customObject } from './customObject';
import { diagnostics } from './diagnostics';
import type { Agent } from './endpoint';
import { dash, project, workflow } from './fencing';
import { freeText } from './freeText';
import { blob, person } from './images';
import { licence } from './licence';
import { saint } from './saint';
import { user } from './user';

/** The vendor's agents, by their name on the wire. A new agent is one file and one line here. */
export const agents: Record<string, Agent> = {
  License: licence,
  Project: project,
  Dash: dash,
  Workflow: workflow,
  CustomObject: customObject,
  Diagnostics: diagnostics,
  User: user,
  Associate: associate,
  Archive: archiveAgent,
  Configuration: configuration,
  Batch: batch,
  FreeText: freeText,
  Saint: saint,
  BLOB: blob,
  Person: person,
};
