import type { DescriptionRow, ReportFile } from './report/report-file.ts';

/** One row of the index: a job description and the file it came from. */
export type ArchiveRow = { fail: string } & DescriptionRow;

/** Columns of `index.csv`; in `index.json` a row has those of them that it has a value for. */
const COLUMNS = [
  'fail',
  'lisa',
  'ametinimetus',
  'struktuuriüksus',
  'ametikoha_grupp',
  'kinnitus_number',
  'kinnitus_kuupäev',
  'leheküljed',
  'meetod',
  'ocr_usaldus',
  'kaetus',
  'väljundid',
] as const satisfies (keyof ArchiveRow)[];

/** The rows of an archive, of inputs that are still there. */
export function* archiveRows(files: Iterable<ReportFile>): Generator<ArchiveRow> {
  for (const { fail, seis, kirjeldused } of files)
    if (seis !== 'kadunud') for (const row of kirjeldused) yield { fail, ...row };
}

/** `index.json`: an array, one row a line, so that it can be read with the eye and compared by line. */
export function* indexJson(rows: Iterable<ArchiveRow>): Generator<string> {
  let before = '[\n';
  for (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** `index.csv` for spreadsheets: RFC 4180, with the byte order mark by which they know UTF-8. */
export function* indexCsv(rows: Iterable<ArchiveRow>): Generator<string> {
  yield `\ufeff${csvLine(COLUMNS)}`;
  for (const row of rows) yield csvLine(COLUMNS.map((column) => cellOf(row[column])));
}

function cellOf(value: ArchiveRow[(typeof COLUMNS)[number]]): string {
  if (Array.isArray(value)) {
    const [first, last] = value;
    return typeof first === 'number' ? (first === last ? String(first) : `${first}–${String(last)}`) : value.join(' ');
  }
  return value === undefined ? '' : String(value);
}

/** What a spreadsheet would take for a formula; also behind white space, which some of them skip. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell that cannot become a formula, quoted where it must be. */
export function csvCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}
