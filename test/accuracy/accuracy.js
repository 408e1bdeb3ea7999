#!/usr/bin/env node
// Parses every source of the shared corpus, scores it against gold and fails where a figure falls below the recorded one.
//
//   npm run accuracy                     all groups that `recorded.json` names
//   npm run accuracy -- --group pdf,text only these
//   npm run accuracy -- --group scan --engine wasm   scans with one engine
//   npm run accuracy -- --misses 5       with the leaves that are wrong
//   npm run accuracy -- --record         write the figures as seen
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from '../../dist/index.js';

const shared = resolve(import.meta.dirname, '../../../shared');
const recordedFile = join(import.meta.dirname, 'recorded.json');
const option = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : process.argv[at + 1];
};

/** Groups of the corpus: folder, and which sources belong to it. */
const GROUPS = {
  real: ['corpus/real', /./],
  pdf: ['corpus/dev', /-(?:pdf\d|directive)$/],
  text: ['corpus/dev', /-txt\d$/],
  docx: ['corpus/dev', /-docx\d$/],
  scan: ['corpus/dev', /-(?:scan|img)\d$/],
};
const ENDINGS = ['pdf', 'docx', 'txt', 'tif', 'png', 'jpg'];

if (!existsSync(join(shared, 'corpus'))) {
  console.log('no shared corpus beside the project: accuracy not measured');
  process.exit(0);
}
const recorded = existsSync(recordedFile) ? JSON.parse(readFileSync(recordedFile, 'utf8')) : {};
const wanted = option(
  '--group',
  Object.keys(GROUPS)
    .filter((group) => group in recorded || !existsSync(recordedFile))
    .join(','),
).split(',');
const ocr = { engine: option('--engine', 'auto') };
const figures = {};
let failed = 0;
for (const group of wanted) {
  const [folder, pattern] = GROUPS[group];
  const gold = join(shared, folder);
  const got = mkdtempSync(join(tmpdir(), 'accuracy-'));
  const names = readdirSync(gold)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => name.replace('.gold.json', ''))
    .filter((name) => pattern.test(name));
  const coverage = [];
  for (const name of names) {
    const ending = ENDINGS.find((each) => existsSync(join(gold, `${name}.${each}`)));
    const { documents, file } = await parse(join(gold, `${name}.${ending}`), { ocr });
    writeFileSync(join(got, `${name}.json`), JSON.stringify(documents));
    for (const document of documents) coverage.push([name, document.allikas?.kaetus ?? 0]);
    if (process.argv.includes('--verbose'))
      for (const message of file.messages)
        if (message.fatal !== undefined) console.log(`  ${name}: ${message.reason} [${message.ruleId}]`);
  }
  for (const kind of ['ametijuhend', 'käskkiri']) {
    const score = JSON.parse(
      scorer(['--gold', gold, '--got', got, '--json', '--only', names.join(','), '--kind', kind]),
    );
    if (score.rows.length === 0) continue;
    const key = kind === 'ametijuhend' ? group : `${group}-${kind}`;
    figures[key] = round(score.summary);
    if (process.argv.includes('--misses'))
      console.log(
        scorer([
          '--gold',
          gold,
          '--got',
          got,
          '--misses',
          option('--misses', '5'),
          '--only',
          names.join(','),
          '--kind',
          kind,
        ]),
      );
  }
  figures[group].kaetus = Math.min(...coverage.map(([, share]) => share));
  for (const [name, share] of coverage) if (share < 1) console.log(`  ${name}: kaetus ${share}`);
  rmSync(got, { recursive: true });
}
for (const [key, now] of Object.entries(figures)) {
  const floor = recorded[key] ?? {};
  const worse = Object.keys(now).filter((figure) => now[figure] < (floor[figure] ?? 0));
  failed += worse.length > 0 ? 1 : 0;
  console.log(
    `${key.padEnd(16)} ${Object.entries(now)
      .map(([figure, value]) => `${figure} ${value.toFixed(4)}`)
      .join(
        '  ',
      )}${worse.length > 0 ? `  FELL: ${worse.map((figure) => `${figure} was ${floor[figure]}`).join(', ')}` : ''}`,
  );
}
if (process.argv.includes('--record'))
  writeFileSync(recordedFile, `${JSON.stringify({ ...recorded, ...figures }, null, 2)}\n`);
else if (failed > 0) process.exitCode = 1;

function scorer(args) {
  return execFileSync(process.execPath, [join(shared, 'tools/score.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}
function round(summary) {
  return Object.fromEntries(Object.entries(summary).map(([key, value]) => [key, Math.floor(value * 10_000) / 10_000]));
}
