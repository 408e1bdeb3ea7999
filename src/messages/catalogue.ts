import { batchMessages } from './batch.ts';
import { containerMessages } from './containers.ts';
import type { Catalogue } from './define.ts';
import { documentMessages } from './documents.ts';
import { extractMessages } from './extract.ts';
import { isolateMessages } from './isolate.ts';
import { layoutMessages } from './layout.ts';
import { ocrMessages } from './ocr.ts';
import { segmentMessages } from './segment.ts';
import { sourceMessages } from './source.ts';
import { writeMessages } from './write.ts';

/** Every diagnostic of the program outside the rules of `validate`, by rule id. One file a room, so that words stand together. */
export const catalogue = {
  ...sourceMessages,
  ...extractMessages,
  ...containerMessages,
  ...documentMessages,
  ...ocrMessages,
  ...layoutMessages,
  ...segmentMessages,
  ...isolateMessages,
  ...writeMessages,
  ...batchMessages,
} satisfies Catalogue;

export type RuleId = keyof typeof catalogue;
