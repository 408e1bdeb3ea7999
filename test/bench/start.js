/**
 * What the program's start costs: whole-process times, medians of interleaved runs.
 *
 *     node test/bench/start.js [rounds] [file.pdf]
 *
 * `--version` and a one-page text against `node -e 0`, a PDF against a bare pdf.js pass over the same pages.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const rounds = Number(process.argv[2] ?? 10);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const pdf = process.argv[3] ?? at('../../fixtures/pdf/kaskkiri-27.pdf');
const program = at('../../bin/ametijuhend.js');

const calls = {
  node: ['-e', '0'],
  version: [program, '--version'],
  text: [program, 'parse', '--quiet', at('../../fixtures/text/columns/input.txt')],
  bare: [at('./bare-pass.js'), pdf],
  pdf: [program, 'parse', '--quiet', pdf],
};

const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
for (let round = 0; round < rounds; round++)
  for (const [name, args] of Object.entries(calls)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    times[name].push(performance.now() - start);
  }

const median = (name) => times[name].sort((a, b) => a - b)[rounds >> 1];
for (const [name, base] of [
  ['version', 'node'],
  ['text', 'node'],
  ['pdf', 'bare'],
])
  console.log(
    `${name.padEnd(8)} ${median(name).toFixed(0)} ms, ${(median(name) - median(base)).toFixed(0)} ms over ${base} (${median(base).toFixed(0)} ms)`,
  );
