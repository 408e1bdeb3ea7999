export { compare } from './compare.ts';
export { citeConsent, whoDecides } from './consent.ts';
export { pairDescriptions, type Pairing } from './pair.ts';
export type * from './types.ts';
export { type Run, wordDiff } from './word-diff.ts';
