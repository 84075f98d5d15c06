/** Tells linear from quadratic work by timing growing inputs against each other, never against a clock's limit. */

/** How much slower eight times the input may be: n log n is under 10, quadratic is 64. */
const ALLOWED = 24;
const FACTOR = 8;
const ROUNDS = 8;
/** Milliseconds: below it a clock tells nothing. */
const SHORTEST = 0.4;

/**
 * Runs `work` on inputs of `size` and 8 × `size` and answers how many times longer the larger took, the best of several rounds:
 * other programs can make a measurement slower, never faster. The smaller is run eight times in a row, so that both measurements
 * last about as long and a pause of the machine falls on either alike.
 */
export function growthOf<T>(size: number, prepare: (size: number) => T, work: (input: T) => void): number {
  const small = prepare(size);
  const large = prepare(size * FACTOR);
  const workOnSmall = (): void => {
    for (let i = 0; i < FACTOR; i++) work(small);
  };
  work(small);
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && ALLOWED / 2 < growth; round++) {
    const ofSmall = Math.max(time(workOnSmall), SHORTEST) / FACTOR;
    growth = Math.min(growth, time(() => work(large)) / ofSmall);
  }
  return growth;
}

/** Whether a growth is that of linear or n log n work, with room for noise. */
export const isNearlyLinear = (growth: number): boolean => growth < ALLOWED;

function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
