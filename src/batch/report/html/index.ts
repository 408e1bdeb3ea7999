import { createHash } from 'node:crypto';
import { escape } from '../../../messages/index.ts';
import type { ReportFile } from '../report-file.ts';
import { totalsOf, type Totals } from '../totals.ts';
import type { WriteReport } from '../types.ts';
import { Histogram, histogramChart, outcomesChart } from './charts.ts';
import { rowOf } from './row.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { type Words, WORDS } from './words.ts';

/**
 * For people: one page that stands alone, opens offline and allows nothing from outside.
 *
 * Totals, charts of outcomes, coverage and confidence, and a table of all files; sorted and filtered by a script of its own.
 */
export const htmlReport: WriteReport = function* (input) {
  const words = WORDS[input.language];
  yield head(input.language, words);
  yield `<body>\n<h1>${escape(words.title)}</h1>\n<p class="by">ametijuhend ${escape(input.version)}</p>\n`;
  const totals = totalsOf(input.files());
  const number = new Intl.NumberFormat(input.language);
  yield tiles(totals, words, number);
  yield charts(input.files(), totals, words, number);
  yield tools(totals, words);
  yield '<div class="wide"><table>\n<thead><tr>';
  for (const [column, title] of Object.entries(words.columns))
    yield `<th scope="col"${NUMBERS.has(column) ? ' class="n"' : ''}><button type="button">${escape(title)}</button></th>`;
  yield '</tr></thead>\n<tbody>\n';
  for (const file of input.files()) yield rowOf(file, words, input);
  yield `</tbody>\n</table></div>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
};

/** Columns of numbers, which stand to the right. */
const NUMBERS = new Set<string>(['pages', 'coverage', 'confidence'] satisfies (keyof Words['columns'])[]);

function head(language: string, words: Words): string {
  const policy = `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.title)}</title>
<style>${STYLE}</style>
</head>
`;
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function tiles({ faile, kirjeldusi, lehekülgi, seisud }: Totals, words: Words, number: Intl.NumberFormat): string {
  const shown: [number, string][] = [
    [faile, words.files],
    [kirjeldusi, words.descriptions],
    [lehekülgi, words.pages],
    [seisud.viga, words.status.viga],
  ];
  return `<ul class="tiles">${shown.map(([count, word]) => `<li><b>${number.format(count)}</b> ${escape(word)}</li>`).join('')}</ul>\n`;
}

/** Finer where the values of sound documents lie; the last class of coverage is "nothing lost". */
const COVERAGE_CLASSES = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 1];
const CONFIDENCE_CLASSES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

function charts(files: Iterable<ReportFile>, { seisud }: Totals, words: Words, number: Intl.NumberFormat): string {
  const coverage = new Histogram(COVERAGE_CLASSES);
  const confidence = new Histogram(CONFIDENCE_CLASSES);
  for (const { kirjeldused } of files)
    for (const { kaetus, ocr_usaldus } of kirjeldused) {
      coverage.add(kaetus);
      confidence.add(ocr_usaldus);
    }
  const section = (title: string, chart: string | undefined, note?: string): string =>
    `<section><h2>${escape(title)}</h2>${chart ?? `<p>${escape(words.none)}</p>`}${chart && note ? `<p>${escape(note)}</p>` : ''}</section>`;
  return `<div class="charts">${[
    section(words.outcomes, outcomesChart(seisud, words.status, number)),
    section(words.coverage, histogramChart(coverage, number), words.coverageNote),
    section(words.confidence, histogramChart(confidence, number), words.confidenceNote),
  ].join('')}</div>\n`;
}

/** Hidden until the script, which they need, has run. */
function tools({ faile, seisud }: Totals, words: Words): string {
  const boxes = (Object.keys(seisud) as (keyof Totals['seisud'])[])
    .filter((status) => seisud[status] > 0)
    .map(
      (status) => `<label><input type="checkbox" value="${status}" checked> ${escape(words.status[status])}</label>`,
    );
  const shown = `${words.shown} {n} ${words.of} ${faile}`;
  return `<noscript><p>${escape(words.scriptless)}</p></noscript>
<div class="tools" hidden><input type="search" placeholder="${escape(words.find)}" aria-label="${escape(words.find)}">${boxes.join('')}<output data-words="${escape(shown)}"></output></div>
`;
}
