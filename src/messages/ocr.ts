import type { Catalogue } from './define.ts';

export const ocrMessages = {} satisfies Catalogue;
