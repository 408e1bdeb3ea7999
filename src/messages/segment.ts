import type { Catalogue } from './define.ts';

export const segmentMessages = {} satisfies Catalogue;
