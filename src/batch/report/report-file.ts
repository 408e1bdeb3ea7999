import type { DiagnosticRecord } from '../../messages/index.ts';
import { statusOf } from '../entry.ts';
import type { Entry, IndexRow } from '../types.ts';

/** How an input fared, in reports: `kadunud` is no longer there, but its outputs are. */
export type ReportStatus = 'korras' | 'hoiatus' | 'viga' | 'kadunud';

/** One job description in reports and in the index. */
export interface DescriptionRow extends Omit<IndexRow, 'document'> {
  /** Output files, relative to the output folder. */
  väljundid: string[];
}

/** One input in a report. Nothing in it depends on time, on the machine or on how many workers there were. */
export interface ReportFile {
  fail: string;
  seis: ReportStatus;
  sha256?: string;
  lehekülgi?: number;
  väljundid: string[];
  kirjeldused: DescriptionRow[];
  leiud: DiagnosticRecord[];
  /** How many findings were left out. */
  veel?: number;
}

const STATUS = { ok: 'korras', warning: 'hoiatus', error: 'viga' } as const;

/** An entry of the manifest as reports show it. */
export function reportFile(entry: Entry, vanished = false): ReportFile {
  const { sha256, pages, outputs, descriptions, diagnostics, more } = entry;
  return {
    fail: entry.input,
    seis: vanished ? 'kadunud' : STATUS[statusOf(entry)],
    ...(sha256 !== undefined && { sha256 }),
    ...(pages !== undefined && { lehekülgi: pages }),
    väljundid: outputs.map(({ path }) => path),
    kirjeldused: descriptions.map(({ document, ...row }) => ({
      väljundid: outputs.filter((output) => output.document === document).map(({ path }) => path),
      ...row,
    })),
    leiud: diagnostics,
    ...(more !== undefined && { veel: more }),
  };
}
