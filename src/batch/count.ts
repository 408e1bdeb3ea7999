import type { BatchOptions } from './options.ts';
import { walk } from './walk.ts';

/** How many inputs a run will meet, those of a list aside; a walk of its own, for the progress line. */
export async function countInputs(options: BatchOptions, avoid?: string): Promise<number> {
  const inputs = walk(options.sources, { ...options, avoid });
  let count = 0;
  while (!options.signal?.aborted && !(await inputs.next()).done) count++;
  return count;
}
