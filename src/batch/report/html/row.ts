import { escape } from '../../../messages/index.ts';
import type { DescriptionRow, ReportFile } from '../report-file.ts';
import type { ReportInput } from '../types.ts';
import { MARKS } from './charts.ts';
import { findingsKey, findingsOf } from './findings.ts';
import type { Words } from './words.ts';

/** In which order statuses sort: what needs a person first. */
const RANK = { viga: 0, hoiatus: 1, kadunud: 2, korras: 3 } as const;

/** One file as a row of the table. `outputs` leads from the report to the output folder. */
export function rowOf(file: ReportFile, words: Words, { language, outputs }: ReportInput): string {
  const { fail, seis, lehekülgi, kirjeldused, leiud } = file;
  const cells = [
    `<td class="st ${seis}" data-key="${RANK[seis]}">${MARKS[seis]} ${escape(words.status[seis])}</td>`,
    `<td class="file">${escape(fail)}</td>`,
    `<td class="text">${paragraphs(kirjeldused.map(({ ametinimetus }) => ametinimetus))}</td>`,
    `<td class="text">${paragraphs(distinct(kirjeldused.map(({ struktuuriüksus }) => struktuuriüksus)))}</td>`,
    `<td class="n">${lehekülgi ?? ''}</td>`,
    share(least(kirjeldused, 'kaetus'), language),
    share(least(kirjeldused, 'ocr_usaldus'), language),
    `<td class="said" data-key="${findingsKey(leiud)}">${findingsOf(file, words, language)}</td>`,
    `<td class="out">${linksOf(file.väljundid, outputs, words)}</td>`,
  ];
  return `<tr data-status="${seis}">${cells.join('')}</tr>\n`;
}

function paragraphs(texts: readonly (string | undefined)[]): string {
  const said = texts.filter((text) => text !== undefined);
  return said.length === 1 ? escape(said[0]!) : said.map((text) => `<p>${escape(text)}</p>`).join('');
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function least(rows: readonly DescriptionRow[], key: 'kaetus' | 'ocr_usaldus'): number | undefined {
  const values = rows.map((row) => row[key]).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : Math.min(...values);
}

/** A share with two decimals, never rounded up: 0.999 is not 1. */
function share(value: number | undefined, language: ReportInput['language']): string {
  if (value === undefined) return '<td class="n" data-key=""></td>';
  const text = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `<td class="n" data-key="${value}">${text.format(Math.floor(value * 100) / 100)}</td>`;
}

/** Links that stand in the row; more unfold below their number, so that one file with many descriptions does not push the others away. */
const LINKS = 4;

function linksOf(paths: readonly string[], outputs: string, words: Words): string {
  const links = paths
    .map((path) => {
      const address = [...(outputs === '' ? [] : outputs.split('/')), ...path.split('/')]
        .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
        .join('/');
      return `<a href="${escape(address)}">${escape(path.slice(path.lastIndexOf('/') + 1))}</a>`;
    })
    .join('<br>');
  return paths.length <= LINKS
    ? links
    : `<details><summary>${paths.length} ${escape(words.files)}</summary>${links}</details>`;
}
