import type { VFile } from 'vfile';
import { report } from '../../messages/index.ts';

/** What a reader met and did not simply read; said once a document, at the end. */
export interface Findings {
  inserted: number;
  deleted: number;
  comments: number;
  hiddenWords: number;
  /** Prompts of form fields that nobody filled in. */
  prompts: string[];
  /** Names of embedded parts that are not read. */
  unread: string[];
  notes: number;
  pictures: number;
}

export function noFindings(): Findings {
  return { inserted: 0, deleted: 0, comments: 0, hiddenWords: 0, prompts: [], unread: [], notes: 0, pictures: 0 };
}

/** Report the findings; `words` tells whether the document had any text. */
export function reportFindings(file: VFile, findings: Findings, hasText: boolean): void {
  const { inserted, deleted, comments, hiddenWords, prompts, unread, notes, pictures } = findings;
  if (inserted + deleted > 0)
    report(file, 'jälitatud-muudatused', { parameters: { lisatud: inserted, kustutatud: deleted } });
  if (comments > 0) report(file, 'kommentaarid', { parameters: { arv: comments } });
  if (hiddenWords > 0) report(file, 'peidetud-tekst', { parameters: { arv: hiddenWords } });
  for (const prompt of prompts) report(file, 'kohatäide', { parameters: { tekst: prompt } });
  for (const part of unread) report(file, 'osa-lugemata', { parameters: { osa: part } });
  if (notes > 0) report(file, 'joonealused', { parameters: { arv: notes } });
  if (!hasText && pictures > 0) report(file, 'ainult-pildid', { parameters: { arv: pictures } });
}

/** Words of a text, for counting what was left out. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}
