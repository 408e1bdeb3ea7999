import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import type { Part, SegmentedDocument } from '../segment/index.ts';
import { type Block, joinedWords } from '../tree/index.ts';
import type { Coverage } from './coverage.ts';
import { flatten } from './paragraphs.ts';
import type { JobDescription } from './types.ts';

/** Parts that every description has (data-model.md 1); a directive's annex without one was cut or is worded in an unknown way. */
const EXPECTED: readonly Exclude<Part, 'muu' | 'eesmärk' | 'õigused_ja_vastutus'>[] = [
  'üldosa',
  'ülesanded',
  'nõuded',
  'õigused',
  'vastutus',
];

export function reportMissing(value: JobDescription, document: SegmentedDocument, file: VFile): void {
  const page = document.pages?.[0];
  for (const part of EXPECTED) {
    if (value[part as keyof JobDescription] === undefined)
      report(file, 'puuduv-jagu', { ...(page !== undefined ? { origin: { page } } : {}), parameters: { jagu: part } });
  }
  for (const task of value.ülesanded ?? [])
    if (!task.ülesanne)
      report(file, 'tühi-ülesanne', {
        ...(page !== undefined ? { origin: { page } } : {}),
        parameters: { number: task.number ?? '?' },
      });
}

export function reportCoverage({ lost, invented }: Coverage, document: SegmentedDocument, file: VFile): void {
  const origin = document.pages ? { page: document.pages[0] } : undefined;
  const list = (words: readonly string[]): string =>
    words.slice(0, 12).join(' ') + (words.length > 12 ? ` … (${words.length})` : '');
  if (lost.length > 0) report(file, 'sõna-kodutu', { origin, parameters: { sõnad: list(lost) } });
  if (invented.length > 0) report(file, 'sõna-liigne', { origin, parameters: { sõnad: list(invented) } });
}

/** Repairs are said, one message a paragraph (data-model.md 3). */
export function reportJoined(blocks: readonly Block[], file: VFile): void {
  for (const { value, origin } of flatten(blocks)) {
    const joined = joinedWords(value);
    if (joined.length > 0)
      report(file, 'poolitus-parandatud', { origin: origin[0], parameters: { sõnad: joined.join(', ') } });
  }
}
