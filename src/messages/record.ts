import { VFileMessage } from 'vfile-message';
import type { Box } from '../tree/index.ts';
import type { Severity, Wording } from './define.ts';
import { fatalOf, severityOf } from './severity.ts';

/** A diagnostic as plain data (data-model.md 3): for reports, and for the way from one process to another. */
export interface DiagnosticRecord {
  /** Stable rule id. */
  reegel: string;
  raskus: Severity;
  teade: Wording;
  /** What to do about it. */
  lahendus?: Wording;
  /** The file inside the container. */
  sisefail?: string;
  /** Page, from 1. */
  leht?: number;
  /** Points, top-left origin. */
  kast?: Box;
  /** Line and column, from 1. */
  rida?: number;
  veerg?: number;
  /** Where it ends, just behind the last character; only for texts. */
  lõpurida?: number;
  lõpuveerg?: number;
  /** JSON Pointer into the document, and which document of the file, from 0. */
  koht?: string;
  dokument?: number;
  /** What stands there is personal data and must not be shown. */
  varjatud?: true;
  leitud?: string;
  oodatud?: string[];
}

/** What a message says, as plain data; picked by name, so that no document text or stack leaks along. */
export function toRecord(message: VFileMessage): DiagnosticRecord {
  const { inner, page, box, line, column, pointer, document, masked, actual, expected, text, remedy } = message;
  return {
    reegel: message.ruleId ?? '',
    raskus: severityOf(message),
    teade: text ?? { et: message.reason, en: message.reason },
    ...(remedy && { lahendus: remedy }),
    ...(inner !== undefined && { sisefail: inner }),
    ...(page !== undefined && { leht: page }),
    ...(box && { kast: box }),
    ...(line !== undefined && { rida: line, veerg: column ?? 1 }),
    ...endOf(message),
    ...(pointer !== undefined && { koht: pointer }),
    ...(document !== undefined && { dokument: document }),
    ...(masked && { varjatud: true as const }),
    ...(actual !== undefined && { leitud: actual }),
    ...(expected && { oodatud: expected }),
  };
}

function endOf({ place }: VFileMessage): Pick<DiagnosticRecord, 'lõpurida' | 'lõpuveerg'> {
  return place && 'end' in place ? { lõpurida: place.end.line, lõpuveerg: place.end.column } : {};
}

/** The message that `toRecord` was given, but for its cause; `file` is the path that it belongs to. */
export function fromRecord(record: DiagnosticRecord, file?: string): VFileMessage {
  const { teade, lahendus, sisefail, leht, kast, rida, veerg, lõpurida, lõpuveerg, leitud, oodatud } = record;
  const message = new VFileMessage(teade.en, { ruleId: record.reegel, source: 'ametijuhend' });
  message.text = teade;
  message.fatal = fatalOf(record.raskus);
  if (file !== undefined) message.file = file;
  if (lahendus) {
    message.remedy = lahendus;
    message.note = lahendus.en;
  }
  if (sisefail !== undefined) message.inner = sisefail;
  if (leht !== undefined) message.page = leht;
  if (kast) message.box = kast;
  if (rida !== undefined) {
    message.line = rida;
    message.column = veerg ?? 1;
    const start = { line: rida, column: message.column };
    message.place =
      lõpurida === undefined ? start : { start, end: { line: lõpurida, column: lõpuveerg ?? message.column } };
  }
  if (record.koht !== undefined) message.pointer = record.koht;
  if (record.dokument !== undefined) message.document = record.dokument;
  if (record.varjatud) message.masked = true;
  if (leitud !== undefined) message.actual = leitud;
  if (oodatud) message.expected = oodatud;
  return message;
}
