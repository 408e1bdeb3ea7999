// How many random descriptions come back as they were printed, by the way in which they were printed.
//
//   node test/support/run-ts.js test/accuracy/round-trips.ts     (ROUND_TRIPS=100 SEED=1 KEEP=/tmp/folder ONLY='{"justify":false}')
//
// KEEP names a folder for the PDFs that do not come back; ONLY fixes fields of the style.
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { render, type Style } from '../../fixtures/render/index.ts';
import type { JobDescription } from '../../src/model/types.ts';
import { printedStyle, printedTasks } from '../support/arbitrary-print.ts';
import { described, readBack } from '../support/read-back.ts';

const { ROUND_TRIPS = '60', SEED = '1', KEEP, ONLY = '{}' } = process.env;
const only = JSON.parse(ONLY) as Partial<Style>;
const settings = { numRuns: Number(ROUND_TRIPS), seed: Number(SEED) };
const tally = new Map<string, { good: number; all: number }>();

for (const [i, [random, tasks]] of fc.sample(fc.tuple(printedStyle(), printedTasks(0)), settings).entries()) {
  const style = { ...random, ...only };
  const [base] = described(style.template === 'old' ? 'metsavaht' : 'andmehaldur') as JobDescription[];
  const section = style.template === 'old' ? 3 : 2;
  const ülesanded = tasks.map((task, n) => ({ ...task, number: `${section}.${n + 1}` }));
  const bytes = await render([{ ...base!, ülesanded }], style);
  let problem = 'other data';
  const good = await readBack(bytes).then(
    ({ documents }) => isDeepStrictEqual(documents, [{ ...base, ülesanded }]),
    (error: unknown) => {
      problem = error instanceof Error ? error.message : String(error);
      return false;
    },
  );
  for (const key of [style.template, `borders ${style.borders}`, `results ${style.results}`, 'all']) {
    const count = tally.get(key) ?? { good: 0, all: 0 };
    tally.set(key, { good: count.good + Number(good), all: count.all + 1 });
  }
  if (good) continue;
  console.log(`${i}: ${problem}  ${JSON.stringify(style)}`);
  if (KEEP !== undefined) writeFileSync(`${KEEP}/${i}.pdf`, bytes);
}
for (const [key, { good, all }] of [...tally].sort()) console.log(`${key.padEnd(20)} ${good} of ${all}`);
