import type { VFile } from 'vfile';
import { report } from '../../messages/index.ts';
import type { Page } from '../../tree/index.ts';
import type { Repair } from './types.ts';

/**
 * 0..1. Of the words with letters below it a quarter is wrong on the development corpus, of those above it one in three hundred;
 * three in a thousand are below.
 */
const DOUBTFUL = 0.75;
/** Words that a message shows; who gets more of them reads the page itself. */
const SHOWN = 8;

/** Say which words of a recognised page a person should look at: one warning a page, at the first of them. */
export function reportDoubts(file: VFile, page: Page): void {
  const doubtful = page.words.filter(
    ({ text, confidence }) => confidence !== undefined && confidence < DOUBTFUL && /[\p{L}\p{N}]/u.test(text),
  );
  const first = doubtful[0];
  if (!first) return;
  const parameters = { sõnu: doubtful.length, sõnad: listOf(doubtful.map(({ text }) => `„${bare(text)}“`)) };
  report(file, 'madal-usaldus', { origin: { page: page.number, box: first.box }, parameters });
}

/** Say what was read in another way than the engine did: one note a page. */
export function reportRepairs(file: VFile, page: number, repairs: readonly Repair[]): void {
  const first = repairs[0];
  if (!first) return;
  const parameters = { sõnu: repairs.length, parandused: listOf(repairs.map(({ from, to }) => `${from} → ${to}`)) };
  report(file, 'märgid-parandatud', { origin: { page, box: first.box }, parameters });
}

/** Without the punctuation around it, which reads as that of the message. */
const bare = (text: string): string => /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(text)?.[0] ?? text;

const listOf = (texts: readonly string[]): string =>
  [...texts.slice(0, SHOWN), ...(texts.length > SHOWN ? ['…'] : [])].join(', ');
