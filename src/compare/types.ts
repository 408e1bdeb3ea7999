import type { Wording } from '../messages/index.ts';
import type { JobDescription } from '../model/types.ts';

/** A value of one version: its JSON Pointer and what it says in words. */
export interface Side {
  pointer: string;
  text: string;
}

export type ChangeKind =
  | 'lisatud'
  | 'eemaldatud'
  /** Other words. */
  | 'muudetud'
  /** The same words in other forms or another order. */
  | 'sõnastatud'
  /** The same task in another place of the list, whatever its number. */
  | 'tõstetud'
  /** The same task in the same place with another number. */
  | 'nummerdatud';

/** Why a change may need the official's consent (Civil Service Act § 52 subsection 3). */
export interface Consent {
  /** Clause of the subsection. */
  clause: 1 | 2 | 3 | 4;
  /** `tugev` a clear sign, `nõrk` a weak one, `vihje` only a hint at something that the document does not say. */
  weight: 'tugev' | 'nõrk' | 'vihje';
  why: Wording;
}

/** One difference between two versions. */
export interface Change {
  kind: ChangeKind;
  /** Keys of the value without list positions: `ülesanded`, `nõuded/haridus`. */
  part: string;
  old?: Side;
  new?: Side;
  /** Empty where the change needs no consent. */
  consents: Consent[];
}

/** All differences between two versions of one description, in the order of the data model. */
export interface Comparison {
  old: JobDescription;
  new: JobDescription;
  changes: Change[];
  /** Whom the post is for, as the versions print it. */
  group?: 'ametnik' | 'töötaja';
  /** What the reader must know beside the changes. */
  notes: Wording[];
}
