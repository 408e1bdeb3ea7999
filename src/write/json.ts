import { inOrder } from '../contract/index.ts';
import type { Write } from './types.ts';

/** Job descriptions as JSON: always an array, keys in the order of the data model, two spaces a level, a line feed at the end. */
export const toJson: Write = (documents) => `${JSON.stringify(documents.map(inOrder), null, 2)}\n`;

/** Job descriptions as JSON Lines: one document a line. */
export const toJsonLines: Write = (documents) =>
  documents.map((document) => `${JSON.stringify(inOrder(document))}\n`).join('');
