import type { VFile } from 'vfile';
import type { Provenance } from '../model/types.ts';
import type { Origin } from '../tree/index.ts';
import type { Span } from '../write/index.ts';
import { parent } from './pointer.ts';
import type { Found } from './types.ts';

/** Where a finding stands: lines and columns of a text, or pages of a document. */
export interface Place {
  span?: Span | undefined;
  origin?: Origin | undefined;
}

/** Something to check: documents, the file that takes the messages, and a way to say where things stand in it. */
export interface Subject {
  file: VFile;
  documents: readonly unknown[];
  place: (document: number, found: Found) => Place;
  /** Comments in the file that silence a rule for one line. */
  silences?: readonly Silence[];
}

/** `ametijuhend-disable-next-line RULE -- why`. */
export interface Silence {
  rule: string;
  /** The rule's name in the comment. */
  span: Span;
  /** The line that is silenced. */
  line: number;
  reason?: string;
}

/** Documents that came from nowhere: findings have pointers only. */
export function valueSubject(documents: readonly unknown[], file: VFile): Subject {
  return { file, documents, place: () => ({}) };
}

/** Documents that were parsed from paper: findings stand on pages. */
export function parsedSubject(documents: readonly unknown[], provenance: readonly Provenance[], file: VFile): Subject {
  return { file, documents, place: (document, { at }) => ({ origin: nearestOrigin(provenance[document], at) }) };
}

function nearestOrigin(provenance: Provenance | undefined, pointer: string): Origin | undefined {
  for (let at = pointer; at !== ''; at = parent(at)) {
    const origin = provenance?.[at]?.[0];
    if (origin) return origin;
  }
  return undefined;
}
