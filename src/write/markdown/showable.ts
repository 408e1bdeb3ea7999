import { MAX_SIGNS, signsIn } from './limits.ts';

/** Markdown cannot hold these: it replaces NUL and halves of surrogate pairs, and takes a carriage return for a line break. */
const LOST = /[\u0000\r]|\p{Cs}/u;

/**
 * Whether a value is a text that Markdown can show and give back.
 *
 * A text of nearly nothing but signs is not, because the reader refuses such blocks; a third of what it takes leaves room for a
 * number or a label beside the text.
 */
export function isShowable(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value) && !LOST.test(value) && signsIn(value) <= MAX_SIGNS / 3;
}

export const areShowable = (value: unknown): value is string[] => Array.isArray(value) && value.every(isShowable);

/** A text as a heading shows it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
