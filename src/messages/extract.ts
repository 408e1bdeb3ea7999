import type { Catalogue } from './define.ts';

export const extractMessages = {} satisfies Catalogue;
