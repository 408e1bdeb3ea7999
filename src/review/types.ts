import type { DiagnosticRecord, Wording } from '../messages/index.ts';
import type { Description, Provenance } from '../model/types.ts';
import type { View } from '../tree/index.ts';

/** What a page of review shows. */
export interface Review {
  /** The file as the user named it. */
  name: string;
  documents: readonly Description[];
  /** As many as documents, same order. */
  provenance: readonly Provenance[];
  views: readonly View[];
  findings: readonly DiagnosticRecord[];
  language: 'et' | 'en';
}

/** The wording in the reader's language. */
export type Say = (wording: Wording) => string;
