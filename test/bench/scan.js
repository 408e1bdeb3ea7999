#!/usr/bin/env node
// A scanned PDF through both engines beside bare Tesseract over the same page images, two at a time.
//
//   node test/bench/scan.js SCAN.pdf [--rounds 3]      (needs tesseract with est, pdfimages and GNU time)
//
// Prints wall seconds, processor seconds of the whole process tree and the largest process's memory; the last column is the
// processor time against bare Tesseract's. The ways take turns, so that other work on the machine burdens them alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [file] = process.argv.slice(2);
const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 1 : Number(process.argv[at + 1]);
if (file === undefined) {
  console.error('usage: node test/bench/scan.js SCAN.pdf [--rounds N]');
  process.exit(2);
}
const bin = resolve(import.meta.dirname, '../../bin/ametijuhend.js');
const folder = mkdtempSync(join(tmpdir(), 'bench-scan-'));
execFileSync('pdfimages', ['-tiff', file, join(folder, 'page')]);
const images = readdirSync(folder).map((name) => join(folder, name));

const parse = (engine) => ({
  command: [process.execPath, bin, 'parse', '--no-cache', '--ocr-engine', engine, '-f', 'json', file],
});
const WAYS = {
  tesseract: {
    command: ['xargs', '-n', '1', '-P', '2', '-I', '{}', 'tesseract', '{}', 'stdout', '-l', 'est'],
    input: images.join('\n'),
  },
  native: parse('native'),
  wasm: parse('wasm'),
};

const seen = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, { command, input }] of Object.entries(WAYS)) {
    const { stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...command], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    const [wall, user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    seen[name].push({ wall, cpu: user + system, memory: memory / 1024 });
  }
}
rmSync(folder, { recursive: true });

/** The least disturbed of the rounds. */
const least = (name, figure) => Math.min(...seen[name].map((run) => run[figure]));
console.log(`${images.length} pages, best of ${rounds}`);
for (const name of Object.keys(WAYS)) {
  const [wall, cpu] = [least(name, 'wall'), least(name, 'cpu')];
  const share = cpu / least('tesseract', 'cpu');
  console.log(
    `${name.padEnd(10)} ${wall.toFixed(1).padStart(6)} s  ${cpu.toFixed(1).padStart(6)} s cpu  ` +
      `${least(name, 'memory').toFixed(0).padStart(5)} MiB  ${share.toFixed(2)}`,
  );
}
