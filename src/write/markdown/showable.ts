import { MAX_SIGNS } from './limits.ts';

/** Markdown cannot hold these: it replaces NUL and halves of surrogate pairs, and takes a carriage return for a line break. */
const LOST = /[\u0000\r]|\p{Cs}/u;

/** Signs that are left as they are inside words, each a question for whoever reads the text back. */
const SIGNS = /[_!]/g;

/** Whether a value is a text that Markdown can show and give back. */
export function isShowable(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /\S/.test(value) &&
    !LOST.test(value) &&
    (value.match(SIGNS)?.length ?? 0) <= MAX_SIGNS / 2
  );
}

export const areShowable = (value: unknown): value is string[] => Array.isArray(value) && value.every(isShowable);

/** A text as a heading shows it. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
