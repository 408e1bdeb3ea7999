import type { Wording } from '../../messages/index.ts';
import type { Comparison, Pairing } from '../../compare/index.ts';
import type { Cli } from '../cli.ts';

export const DIFF_FORMATS = ['text', 'md', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffOptions {
  format: DiffFormat;
  quiet?: boolean;
}

/** All that a report tells. */
export interface DiffResult {
  /** The files as the user named them. */
  oldName: string;
  newName: string;
  comparisons: Comparison[];
  /** Descriptions that only one of the files has. */
  dropped: Pairing['dropped'];
  added: Pairing['added'];
}

/** The text of a report. */
export type DiffReport = (result: DiffResult, cli: Pick<Cli, 'say' | 'paint' | 'language'>) => string;

/** Whether the two files say the same. */
export const isSame = ({ comparisons, dropped, added }: DiffResult): boolean =>
  dropped.length + added.length === 0 && comparisons.every(({ changes }) => changes.length === 0);

export const SAME: Wording = { et: 'Sisu on sama.', en: 'The content is the same.' };
