// What `batch` costs beside a bare pass of pdf.js over the same files, how it uses two cores, and what it holds in memory.
//
//   npm run build && node test/bench/batch.js [COUNT] [ROUNDS]
//
// Makes an archive of COUNT born-digital PDFs (2,000) in the temporary folder, once. Every figure is of a whole process, from its
// start to its end; the runs take turns, so that what else the machine does falls on all of them. Memory is the largest sum over
// all processes of a run, sampled from /proc (Linux). On a machine that others use too, the ratio of processor time tells more than
// the one of time.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { makeArchive } from './archive.js';

const count = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const bench = (name) => new URL(name, import.meta.url).pathname;
const BIN = bench('../../bin/ametijuhend.js');

const archive = join(tmpdir(), `ametijuhend-bench-${count}`);
if (!existsSync(join(archive, '2000'))) await makeArchive(archive, count);
// A tenth of it, by folders.
const tenth = join(tmpdir(), `ametijuhend-bench-${count}-tenth`);
rmSync(tenth, { recursive: true, force: true });
mkdirSync(tenth);
const folders = readdirSync(archive).sort();
for (const name of folders.slice(0, Math.max(1, folders.length / 10)))
  symlinkSync(join(archive, name), join(tenth, name));
const tenthFolders = readdirSync(tenth).map((name) => join(tenth, name));

const output = join(tmpdir(), 'ametijuhend-bench-out');
const fresh = () => rmSync(output, { recursive: true, force: true });
const batch = (sources, ...options) => run(BIN, ['batch', ...sources, '-o', output, '--quiet', ...options]);

const times = { bare: [], side: [], one: [], two: [], nothing: [] };
const cpu = { bare: [], one: [], two: [] };
const peaks = { tenth: [], all: [] };
for (let round = 0; round < rounds; round++) {
  const bare = await run(bench('bare-pass.js'), [archive]);
  times.bare.push(bare.seconds);
  cpu.bare.push(bare.cpu);
  // Two that know nothing of each other: what two cores of this machine give at the most.
  const sides = await Promise.all([1, 2].map(() => run(bench('bare-pass.js'), [archive])));
  times.side.push(Math.max(...sides.map(({ seconds }) => seconds)));
  fresh();
  const one = await batch([archive], '-j', '1');
  times.one.push(one.seconds);
  cpu.one.push(one.cpu);
  fresh();
  const two = await batch([archive], '-j', '2');
  times.two.push(two.seconds);
  cpu.two.push(two.cpu);
  peaks.all.push(two.peakMiB);
  times.nothing.push((await batch([archive], '-j', '2')).seconds);
  fresh();
  peaks.tenth.push((await batch(tenthFolders, '-j', '2')).peakMiB);
}
fresh();

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ratio = (a, b) => median(a.map((value, at) => value / b[at])).toFixed(2);
console.log(
  `${count} files, ${rounds} rounds, medians; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`,
);
for (const [name, words] of [
  ['bare', 'bare pass of pdf.js'],
  ['side', 'two of them at once'],
  ['one', 'batch -j 1'],
  ['two', 'batch -j 2'],
  ['nothing', 'batch, nothing to do'],
])
  console.log(`${words.padEnd(22)} ${median(times[name]).toFixed(1).padStart(7)} s`);
console.log(`-j 1 to bare pass      ${ratio(times.one, times.bare)}   (at most 1.6)`);
console.log(`  in processor time    ${ratio(cpu.one, cpu.bare)}`);
console.log(`-j 1 to -j 2           ${ratio(times.one, times.two)}   (at least 1.8 on two free cores)`);
const twice = times.bare.map((seconds) => 2 * seconds);
console.log(`  what two cores give  ${ratio(twice, times.side)}   (two bare passes after one another to two at once)`);
console.log(`  in processor time    ${ratio(cpu.one, cpu.two)}   (1: the second worker adds no work)`);
console.log(`memory, tenth of them  ${median(peaks.tenth).toFixed(0)} MiB`);
console.log(
  `memory, all of them    ${median(peaks.all).toFixed(0)} MiB: ${ratio(peaks.all, peaks.tenth)} times   (at most 1.3)`,
);

/** Run a script to its end. */
async function run(script, args) {
  const start = performance.now();
  const before = childSeconds();
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMiB = 0;
  const sampler = setInterval(() => {
    peakMiB = Math.max(peakMiB, residentMiB(child.pid));
  }, 200);
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, cpu: childSeconds() - before, peakMiB };
}

/** Processor seconds of all processes that have ended, with theirs. */
function childSeconds() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Memory of a process and its children. */
function residentMiB(pid) {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return (pages * 4096) / 2 ** 20 + children.reduce((sum, child) => sum + residentMiB(child), 0);
  } catch {
    return 0; // it has just ended
  }
}
