// How long `ametijuhend validate` takes over a folder beside a bare loop that parses the same files with `yaml` and runs the compiled
// schema of ajv on them.
//
//   npm run build && node test/bench/validate.js [FILES] [ROUNDS]
//
// Both take turns in one process, so that what else the machine does falls on both; the figures to watch are the median ratios, of CPU time
// (a busy machine does not disturb it) and of time.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PassThrough } from 'node:stream';
import { parse } from 'yaml';
import { run } from '../../dist/cli/run.js';
import { fromYaml, toYaml } from '../../dist/write/index.js';

const count = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 5);
const { schema0: isValid } = createRequire(import.meta.url)('../../dist/validate/schema/compiled.cjs');
const stop = new globalThis.AbortController();
const folder = mkdtempSync(join(tmpdir(), 'ametijuhend-bench-'));

try {
  writeDescriptions();
  const figures = { bare: [], ours: [] };
  for (let round = 0; round <= rounds; round++) {
    const bare = await measure(bareLoop);
    const ours = await measure(validate);
    if (round === 0) continue; // the first one loads and compiles
    figures.bare.push(bare);
    figures.ours.push(ours);
  }
  const { bare, ours } = figures;
  const ratio = (key) => median(ours.map((one, index) => one[key] / bare[index][key])).toFixed(2);
  console.log(`${count} files, ${rounds} rounds, medians`);
  for (const [name, list] of Object.entries(figures))
    console.log(
      `${name.padEnd(6)}  cpu ${median(list.map(({ cpu }) => cpu)).toFixed(0)} ms, ${median(list.map(({ time }) => time)).toFixed(0)} ms`,
    );
  console.log(`ratio   cpu ${ratio('cpu')}, time ${ratio('time')}`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Descriptions of the usual length, each with a post and an annex number of its own. */
function writeDescriptions() {
  const [sound] = fromYaml(
    readFileSync(new URL('../../fixtures/validate/sound.yaml', import.meta.url), 'utf8'),
  ).documents;
  const tasks = Array.from({ length: 12 }, (_, index) => ({
    ...sound.ülesanded[index % sound.ülesanded.length],
    number: `2.${index + 1}`,
    ülesanne: `${sound.ülesanded[index % sound.ülesanded.length].ülesanne} Osa ${index + 1}, mis kuulub talituse tööplaani juurde.`,
  }));
  for (let number = 0; number < count; number++) {
    const kinnitus = { ...sound.kinnitus, number: String(number), lisa: 1 };
    const üldosa = { ...sound.üldosa, ametinimetus: `Peaspetsialist (valdkond ${number})` };
    const path = join(folder, String(number % 20));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${number}.yaml`), toYaml([{ ...sound, kinnitus, üldosa, ülesanded: tasks }]));
  }
}

function bareLoop() {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.yaml') && !isValid(parse(readFileSync(join(folder, name), 'utf8')))) throw new Error(name);
}

async function validate() {
  let report = '';
  const code = await run(['validate', '.', '--reporter', 'json'], {
    stdin: new PassThrough(),
    stdout: { write: (text) => (report += text) },
    stderr: process.stderr,
    env: {},
    cwd: folder,
    signal: stop.signal,
  });
  if (code !== 0 || JSON.parse(report).length !== count) throw new Error(`exit code ${code}`);
}

async function measure(work) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { time: performance.now() - start, cpu: (user + system) / 1000 };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
