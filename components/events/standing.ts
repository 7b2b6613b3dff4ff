import type { ListedRun, Standing } from '../../lib/domain/events/runList';
import type { IconName } from '../ui/icons';
import type { Tone } from '../ui/tone';
import type { Section } from './listItems';

type Sign = { icon: IconName; tone: Tone };

/** What a standing is marked with that somebody should look at. */
export const standingSigns: Partial<Record<Standing, Sign>> = {
  overdue: { icon: 'clock', tone: 'warn' },
  stalled: { icon: 'warn', tone: 'warn' },
  failed: { icon: 'limit', tone: 'limit' },
  unknown: { icon: 'unknown', tone: 'ok' },
};

/** Whether it goes without saying: that what runs is running, and that what is over has ended. */
export function isPlain({ standing, run, isOver }: ListedRun, section: Section): boolean {
  if (section === 'over') return standing === 'ended';
  return !isOver && standing === 'running' && typeof run.progress?.percent !== 'number';
}
