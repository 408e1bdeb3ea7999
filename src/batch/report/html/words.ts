import type { ReportStatus } from '../report-file.ts';

/** The words of the HTML page. */
export interface Words {
  title: string;
  files: string;
  descriptions: string;
  pages: string;
  status: Record<ReportStatus, string>;
  outcomes: string;
  coverage: string;
  coverageNote: string;
  confidence: string;
  confidenceNote: string;
  none: string;
  find: string;
  shown: string;
  of: string;
  columns: {
    status: string;
    file: string;
    post: string;
    unit: string;
    pages: string;
    coverage: string;
    confidence: string;
    diagnostics: string;
    outputs: string;
  };
  /** Of one, and of several. */
  severity: Record<'viga' | 'hoiatus' | 'teade', readonly [string, string]>;
  page: string;
  line: string;
  more: string;
  scriptless: string;
}

export const WORDS: Record<'et' | 'en', Words> = {
  et: {
    title: 'Ametijuhendite arhiiv',
    files: 'faili',
    descriptions: 'kirjeldust',
    pages: 'lehekülge',
    status: { korras: 'korras', hoiatus: 'hoiatusega', viga: 'veaga', kadunud: 'kadunud' },
    outcomes: 'Failide seis',
    coverage: 'Kaetus',
    coverageNote: 'kirjeldusi selle järgi, kui suur osa sõnadest jõudis andmetesse (klassi alumine piir)',
    confidence: 'Tuvastuse usaldus',
    confidenceNote: 'skannitud kirjeldusi sõnade keskmise usalduse järgi (klassi alumine piir)',
    none: 'andmeid ei ole',
    find: 'Otsi failist, ametikohast, üksusest, teatest',
    shown: 'Näha',
    of: '/',
    columns: {
      status: 'Seis',
      file: 'Fail',
      post: 'Ametikoht',
      unit: 'Üksus',
      pages: 'Lk',
      coverage: 'Kaetus',
      confidence: 'Usaldus',
      diagnostics: 'Teated',
      outputs: 'Väljund',
    },
    severity: { viga: ['viga', 'viga'], hoiatus: ['hoiatus', 'hoiatust'], teade: ['teade', 'teadet'] },
    page: 'lk',
    line: 'rida',
    more: 'veel',
    scriptless: 'Järjestamiseks ja otsimiseks luba skriptid; tabel on terviklik ka ilma.',
  },
  en: {
    title: 'Archive of job descriptions',
    files: 'files',
    descriptions: 'descriptions',
    pages: 'pages',
    status: { korras: 'ok', hoiatus: 'with warnings', viga: 'with errors', kadunud: 'vanished' },
    outcomes: 'Outcome of files',
    coverage: 'Coverage',
    coverageNote: 'descriptions by the share of words that reached the data (lower bound of each class)',
    confidence: 'Recognition confidence',
    confidenceNote: 'scanned descriptions by mean confidence of words (lower bound of each class)',
    none: 'no data',
    find: 'Find in file, post, unit, message',
    shown: 'Shown',
    of: '/',
    columns: {
      status: 'Status',
      file: 'File',
      post: 'Post',
      unit: 'Unit',
      pages: 'Pages',
      coverage: 'Coverage',
      confidence: 'Confidence',
      diagnostics: 'Messages',
      outputs: 'Output',
    },
    severity: { viga: ['error', 'errors'], hoiatus: ['warning', 'warnings'], teade: ['note', 'notes'] },
    page: 'p.',
    line: 'line',
    more: 'more',
    scriptless: 'Allow scripts to sort and search; the table is complete without them.',
  },
};
