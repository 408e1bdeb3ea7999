// How many random descriptions come back that other programs print: Chromium or LibreOffice, with GS=1 also through Ghostscript.
//
//   node test/support/run-ts.js test/accuracy/browser-prints.ts     (PRINTS=12 SEED=1 BY=chromium,soffice KEEP=/tmp/folder ONLY='{"borders":"none"}')
//
// Needs `chromium`, `soffice` and `gs`. KEEP names a folder for the PDFs that do not come back; ONLY fixes fields of the style.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { toHtml } from '../../fixtures/render/html.ts';
import type { Style } from '../../fixtures/render/index.ts';
import type { JobDescription } from '../../src/model/types.ts';
import { printedStyle, printedTasks } from '../support/arbitrary-print.ts';
import { described, readBack } from '../support/read-back.ts';

const { PRINTS = '12', SEED = '1', BY = 'chromium,soffice', GS, KEEP, ONLY = '{}' } = process.env;
const only = JSON.parse(ONLY) as Partial<Style>;
const folder = mkdtempSync(join(tmpdir(), 'prints-'));
const [html, pdf, distilled] = ['print.html', 'print.pdf', 'distilled.pdf'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const quiet = { stdio: 'ignore', timeout: 120_000 } as const;

const PRINTERS: Record<string, () => void> = {
  chromium: () =>
    execFileSync(
      'chromium',
      ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, html],
      quiet,
    ),
  soffice: () =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--infilter=HTML (StarWriter)',
        ...['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, html],
      ],
      quiet,
    ),
};

const tally = new Map<string, { good: number; all: number }>();
const samples = fc.sample(fc.tuple(printedStyle(), printedTasks(0)), { numRuns: Number(PRINTS), seed: Number(SEED) });
for (const [i, [random, tasks]] of samples.entries()) {
  const style = { ...random, ...only };
  const [base] = described(style.template === 'old' ? 'metsavaht' : 'andmehaldur') as JobDescription[];
  const section = style.template === 'old' ? 3 : 2;
  const expected = { ...base!, ülesanded: tasks.map((task, n) => ({ ...task, number: `${section}.${n + 1}` })) };
  writeFileSync(html, toHtml(expected, style));
  for (const printer of BY.split(',')) {
    PRINTERS[printer]!();
    if (GS)
      execFileSync('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', `-sOutputFile=${distilled}`, pdf], quiet);
    const paths = new Map([[printer, pdf], ...(GS ? ([[`${printer}, gs`, distilled]] as const) : [])]);
    for (const [name, path] of paths) {
      const good = await readBack(readFileSync(path)).then(
        ({ documents }) => isDeepStrictEqual(documents, [expected]),
        () => false,
      );
      for (const key of [name, `borders ${style.borders}`, 'all']) {
        const count = tally.get(key) ?? { good: 0, all: 0 };
        tally.set(key, { good: count.good + Number(good), all: count.all + 1 });
      }
      if (good) continue;
      console.log(`${i} ${name}: ${JSON.stringify(style)}`);
      if (KEEP !== undefined) {
        copyFileSync(path, join(KEEP, `${i}-${name.replace(', ', '-')}.pdf`));
        writeFileSync(join(KEEP, `${i}.json`), JSON.stringify([expected]));
      }
    }
  }
}
rmSync(folder, { recursive: true });
for (const [key, { good, all }] of [...tally].sort()) console.log(`${key.padEnd(20)} ${good} of ${all}`);
