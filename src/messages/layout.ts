import type { Catalogue } from './define.ts';

export const layoutMessages = {} satisfies Catalogue;
