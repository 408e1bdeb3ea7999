import { VFileMessage } from 'vfile-message';
import type { Box } from '../tree/index.ts';
import type { Severity, Wording } from './define.ts';

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
  leitud?: string;
  oodatud?: string[];
}

/** What a message says, as plain data; picked by name, so that no document text or stack leaks along. */
export function toRecord(message: VFileMessage): DiagnosticRecord {
  const { inner, page, box, line, column, actual, expected, text, remedy } = message;
  return {
    reegel: message.ruleId ?? '',
    raskus: message.fatal === true ? 'viga' : message.fatal === false ? 'hoiatus' : 'teade',
    teade: text ?? { et: message.reason, en: message.reason },
    ...(remedy && { lahendus: remedy }),
    ...(inner !== undefined && { sisefail: inner }),
    ...(page !== undefined && { leht: page }),
    ...(box && { kast: box }),
    ...(line !== undefined && { rida: line, veerg: column ?? 1 }),
    ...(actual !== undefined && { leitud: actual }),
    ...(expected && { oodatud: expected }),
  };
}

/** The message that `toRecord` was given, but for its cause; `file` is the path that it belongs to. */
export function fromRecord(record: DiagnosticRecord, file?: string): VFileMessage {
  const { teade, lahendus, sisefail, leht, kast, rida, veerg, leitud, oodatud } = record;
  const message = new VFileMessage(teade.en, { ruleId: record.reegel, source: 'ametijuhend' });
  message.text = teade;
  message.fatal = record.raskus === 'viga' ? true : record.raskus === 'hoiatus' ? false : undefined;
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
    message.place = { line: rida, column: message.column };
  }
  if (leitud !== undefined) message.actual = leitud;
  if (oodatud) message.expected = oodatud;
  return message;
}
