import type { Progress, Run } from './run';

/** A run as one answer tells it, which cannot tell since when it stands as it does. */
export type ToldRun = Omit<Run, 'progress'> & { progress: Omit<Progress, 'movedAt'> | null };

/**
 * A run as it stands with what was known of it before: when its progress moved, and what only a closer question
 * tells of a job while it runs.
 *
 * @param known the same run by an earlier answer
 * @param asOf epoch milliseconds of this answer
 */
export function carriedOn(told: ToldRun, known: Run | undefined, asOf: number): Run {
  const { progress } = told;
  return {
    ...told,
    progress: progress && { ...progress, movedAt: movedAt(progress, known?.progress, asOf) },
    fileName: told.fileName || (known?.fileName ?? ''),
    cancellation: told.cancellation ?? known?.cancellation ?? null,
    actor:
      told.actor.associateId === null && known
        ? {
            ...told.actor,
            associateId: known.actor.associateId,
            isSystem: told.actor.isSystem || known.actor.isSystem,
          }
        : told.actor,
  };
}

function movedAt(
  { percent, text }: Omit<Progress, 'movedAt'>,
  before: Progress | null | undefined,
  asOf: number,
): number {
  const isSame = before?.percent === percent && before.text === text;
  return isSame ? Math.min(before.movedAt, asOf) : asOf;
}
