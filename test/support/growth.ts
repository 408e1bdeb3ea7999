/** How the cost of a function grows with its input, told so that a busy machine does not decide the answer. */

/** Below so many milliseconds nothing is said: the clock and the garbage collector would speak, not the function. */
const FLOOR = 50;
/** Ten times the input may cost so many times as much: linear is 10, quadratic is 100. */
const MOST = 40;
const TRIES = 4;

/** Milliseconds of processor time, which others on the machine do not lengthen as they do the wall clock's. */
async function cost(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Why `work` is not linear in the length of its text, or `undefined`: `length` characters are compared with ten times as many.
 *
 * A suspicion is tried again before it is told, and the least of each counts.
 */
export async function growth(
  work: (text: string) => unknown,
  make: (length: number) => string,
  length: number,
): Promise<string | undefined> {
  let small = Infinity;
  let large = Infinity;
  for (let tries = 0; tries < TRIES; tries++) {
    large = Math.min(large, await cost(() => work(make(length * 10))));
    if (large < FLOOR) return undefined;
    small = Math.min(small, await cost(() => work(make(length))));
    if (large < MOST * small) return undefined;
  }
  return `${length} characters: ${small.toFixed(1)} ms, ten times as many: ${large.toFixed(0)} ms`;
}
