/** Two measurements taken right after each other: what the machine does meanwhile befalls both. */
export type Pair<T> = { base: T; ours: T };

/**
 * Measures two things alternately in one run, so that a busy machine is no advantage to either.
 *
 * @param rounds how many pairs are kept
 * @param warmUps how many pairs are taken before that and thrown away
 */
export async function interleaved<T>(
  base: () => Promise<T>,
  ours: () => Promise<T>,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let round = 0; round < warmUps + rounds; round++)
    pairs.push({ base: await base(), ours: await ours() });
  return pairs.slice(warmUps);
}
