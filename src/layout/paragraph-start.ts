import type { Word } from '../tree/index.ts';
import type { Line } from './line.ts';
import type { Habit } from './habit.ts';
import { follows, numberingOf, type Numbering } from './numbering.ts';
import { sameBlock } from './tagged-blocks.ts';
import type { Typography } from './typography.ts';

/** The place in which lines were broken: text edges of a cell or of the body, points. */
export interface Measure {
  left: number;
  right: number;
}

/** Ems by which the first word of a line must have fitted into the line before for the break to be meant. */
export const ROOM = 0.3;
/** Part of the measure that a line must leave empty for its end to be meant even where the text goes on in small letters. */
const LARGE_ROOM = 0.3;
/** The same in text files kept in columns, where widths of letters got lost. */
const MONO_ROOM = 0.2;
/** Ems of space above a line that part it from the one before, whatever both say. */
const CLEAR_SPACE = 0.35;
/** Ems of space that part two lines when the first one closes a sentence. */
const SLIGHT_SPACE = 0.1;
/** Sizes of text that differ by more than this ratio are of two paragraphs. */
const SIZE_RATIO = 1.12;
/** Ems by which lines of one paragraph may begin apart. */
const INDENT = 0.6;
/** Ems by which a line begins left of the bullet above, when it is no part of its item. */
const OUTDENT = 0.4;
/** Ems of a space between two words. */
const SPACE = 0.25;

export const CLOSED = /[.!?:;][)"”“»']*$/u;
/** A figure with a stop is an ordinal where small letters follow ("10." before "kuupäevaks"): it closes nothing. */
const ORDINAL = /^[(„"]?\d{1,4}\.$/u;
const HYPHEN = /[-‐‑\u00AD]$/u;
export const SMALL = /^[("„“«]?\p{Ll}/u;
export const CAPITAL = /^[("„“«]?\p{Lu}/u;
/** A word after which a sentence goes on, whatever comes. */
export const OPEN_END = /(?:,|[-–]|(?:^|\s)(?:ja|ning|või|ega|ehk|kui|et|sh|nr|lg|lk|p|§|§-de|vt|nt))$/iu;

/** How much room a line had left for the first word of the next one, ems; negative where that would not have fitted. */
export function roomFor(line: Line, next: Line, place: Measure): number {
  return (freeIn(line, next, place) - firstWord(next)) / line.size - SPACE;
}

/** Points left empty in a line: at its right, but at its left where both lines are set to the right, on both sides where centred. */
function freeIn({ box, size }: Line, next: Line, { left, right }: Measure): number {
  const near = INDENT * size;
  const free = right - box.right;
  const moved = Math.abs(box.left - next.box.left) > near;
  if (!moved || box.left - left < near) return free;
  if (Math.abs(box.right - next.box.right) < near && free < near) return box.left - left;
  const middle = Math.abs(box.left + box.right - next.box.left - next.box.right) / 2;
  return middle < near && Math.abs(box.left - left - free) < 2 * near ? 2 * Math.min(free, box.left - left) : free;
}

function firstWord({ words }: Line): number {
  let end = 1;
  while (words[end]?.glued) end++;
  const parts: Word[] = words.slice(0, end);
  return parts.at(-1)!.box.right - parts[0]!.box.left;
}

/** A paragraph or item that may have another line: its lines so far (at least one), without its bullet. */
export interface OpenParagraph {
  lines: readonly Line[];
  bullet?: Word;
}

/** Whether `next`, which begins with no bullet, begins a paragraph of its own after the lines of `open`. */
export function startsParagraph(
  open: OpenParagraph,
  next: Line,
  place: Measure,
  typography: Typography,
  habit: Habit,
): boolean {
  const last = open.lines.at(-1)!;
  const before = endOf(last);
  const after = next.words[0]!.text;
  if (last.size / next.size > sizeRatio(typography) || next.size / last.size > sizeRatio(typography)) return true;
  const space = spaceAbove(last, next, typography);
  const clear = CLEAR_SPACE + typography.jitter;
  if (space > clear) return true;
  if (HYPHEN.test(before) && SMALL.test(after)) return false;
  const tagged = typography.tags && sameBlock(typography.tags, last, next);
  if (tagged === false) return true;
  const closed = CLOSED.test(before) && !(ORDINAL.test(before) && SMALL.test(after));
  const room = roomFor(last, next, place);
  const roomy =
    room > (typography.mono ? (MONO_ROOM * (place.right - place.left)) / last.size : ROOM + typography.jitter);
  const numbered = startsNumber(open.lines[0]!, next, closed || roomy);
  if (numbered) return true;
  if (tagged && !roomy && !habit.breaksInBlocks) return false;
  const slight = space > Math.min(SLIGHT_SPACE + typography.jitter, habit.spaceOfParagraphs ?? Infinity);
  if (slight && (CAPITAL.test(after) || (closed && !SMALL.test(after)))) return true;
  if (changesWeight(last, next) && (roomy || closed || CAPITAL.test(after))) return true;
  if (roomy) {
    if (OPEN_END.test(before)) return false;
    if (closed || !SMALL.test(after)) return true;
    return !hangsUnder(open, next) && room * last.size > LARGE_ROOM * (place.right - place.left);
  }
  if (indentChanges(open.lines, next, typography) && closed && !SMALL.test(after)) return true;
  if (!closed) return false;
  if (habit.spaceOfParagraphs !== undefined) return slight && !SMALL.test(after);
  // Where bullets tell items apart, a sentence without one belongs to the item above, unless it stands out to its left.
  if (open.bullet) return next.box.left < open.bullet.box.left - OUTDENT * next.size;
  if (before.endsWith(';')) return habit.semicolonItems;
  return CAPITAL.test(after) && (typography.mono || habit.sentenceItems);
}

/** The line begins behind the item's bullet, where its text does: an item of its own would show a bullet. */
function hangsUnder({ bullet }: OpenParagraph, next: Line): boolean {
  return bullet !== undefined && next.box.left >= bullet.box.right;
}

/** Ems of space between two lines beyond the usual distance of lines. */
export function spaceAbove(last: Line, next: Line, { leading }: Typography): number {
  const size = Math.max(last.size, next.size);
  return (next.base - last.base) / size - leading;
}

/** Whether some lines are broken because they were full: the text goes on in small letters or after a hyphen. */
export function isWrapped(lines: readonly Line[]): boolean {
  return lines.some((line, i) => {
    const next = lines[i + 1];
    if (!next) return false;
    const end = endOf(line);
    return SMALL.test(next.words[0]!.text) && (HYPHEN.test(end) || !CLOSED.test(end));
  });
}

export const endOf = (line: Line): string => line.words.at(-1)!.text;

/** Sizes of OCR are estimates from the height of lines, poor ones where a line is short. */
const sizeRatio = ({ jitter }: Typography): number => SIZE_RATIO + 2 * jitter;

/** Words of the head of a column that holds nothing but numbers ("Jrk nr"). */
const HEAD_WORDS = 3;

function startsNumber(first: Line, next: Line, ended: boolean): boolean {
  const number: Numbering | undefined = numberingOf(next);
  if (!number) return false;
  const endsHead = first.words.length <= HEAD_WORDS && (next.words[0]!.text.endsWith('.') || isWords(first));
  if (isBareNumber(next) && endsHead) return true;
  const last = numberingOf(first);
  if (last && !number.weak && follows(last, number)) return true;
  if (number.weak) return ended && Math.abs(next.box.left - first.box.left) < INDENT * next.size;
  return ended;
}

/** "1." or "3.1" alone on its line: the text that it counts stands in the next column. */
const isBareNumber = ({ words }: Line): boolean => words.length === 1 && words[0]!.text.includes('.');

const isWords = ({ words }: Line): boolean => words.every(({ text }) => /^\p{L}+\.?$/u.test(text));

function changesWeight(last: Line, next: Line): boolean {
  const all = (line: Line): boolean => line.words.every((word) => word.bold);
  const some = (line: Line): boolean => line.words.some((word) => word.bold);
  return (all(last) && !some(next)) || (!some(last) && all(next));
}

/** The line begins elsewhere than the body of the paragraph does. */
function indentChanges(open: readonly Line[], next: Line, { jitter }: Typography): boolean {
  const body = open.at(-1)!;
  if (open.length < 2) return false;
  return Math.abs(next.box.left - body.box.left) > (INDENT + jitter) * next.size;
}
