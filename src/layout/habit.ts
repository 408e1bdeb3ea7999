import { readBullets, type ColumnBullets } from './column-bullets.ts';
import { CAPITAL, CLOSED, endOf, ROOM, roomFor, SMALL, spaceAbove, type Measure } from './paragraph-start.ts';
import { median, quantile, type Line } from './line.ts';
import { sameBlock } from './tagged-blocks.ts';
import type { Typography } from './typography.ts';

/** How the author of a column ends paragraphs, read off the clear cases for the unclear ones: lines that end full. */
export interface Habit {
  bullets: ColumnBullets;
  /** Sentences mostly end paragraphs: each is an item of its own. */
  sentenceItems: boolean;
  /** The same for what ends in a semicolon. */
  semicolonItems: boolean;
  /** Lines are broken on purpose inside what is tagged as one paragraph. */
  breaksInBlocks: boolean;
  /** Ems of blank above a line from which on it begins a paragraph, where paragraphs are set apart a little; else absent. */
  spaceOfParagraphs?: number;
}

/** Lines between the same text edges. */
export interface Passage {
  lines: readonly Line[];
  place: Measure;
}

/** Part of the ends of sentences that may lie inside lines in a column of items. */
const INSIDE = 0.3;
/** Ems by which paragraphs must stand farther apart than lines for the space to tell them apart. */
const TELLING = 0.1;
/** So many cases of a kind may look alike by accident. */
const FEW = 2;

/** Read the habits of a column off its passages (its cells, or the one text that it is). */
export function readHabit(passages: readonly Passage[], typography: Typography): Habit {
  const sentences = { inside: 0, ending: 0 };
  const semicolons = { inside: 0, ending: 0 };
  let breaksInBlocks = false;
  const spaces = { inside: [] as number[], between: [] as number[] };
  for (const { lines, place } of passages) {
    for (const [i, line] of lines.entries()) {
      countInside(line, sentences, semicolons);
      const next = lines[i + 1];
      if (!next) continue;
      const space = spaceAbove(line, next, typography);
      const roomy = roomFor(line, next, place) > ROOM + typography.jitter;
      if (!CLOSED.test(endOf(line))) {
        if (!roomy && SMALL.test(next.words[0]!.text)) spaces.inside.push(space);
      } else if (roomy) {
        if (endOf(line).endsWith(';')) semicolons.ending++;
        else sentences.ending++;
        spaces.between.push(space);
        breaksInBlocks ||= typography.tags !== undefined && sameBlock(typography.tags, line, next) === true;
      }
    }
  }
  const habit: Habit = {
    bullets: readBullets(passages.flatMap((passage) => passage.lines)),
    sentenceItems: isItem(sentences),
    semicolonItems: isItem(semicolons),
    breaksInBlocks,
  };
  const space = tellingSpace(spaces.inside, spaces.between, typography);
  if (space !== undefined) habit.spaceOfParagraphs = space;
  return habit;
}

/** The space that tells paragraphs from lines, if there is one: in a scan it must come out clearly from more than two cases. */
function tellingSpace(
  inside: readonly number[],
  between: readonly number[],
  { jitter }: Typography,
): number | undefined {
  if (between.length === 0) return undefined;
  const more = median(between) - median(inside);
  const isSure = more > TELLING + jitter || (between.length > FEW && inside.length > FEW);
  const isApart = quantile(between, 0.25) > quantile(inside, 0.75);
  return more > TELLING && isSure && isApart ? (median(inside) + median(between)) / 2 : undefined;
}

const isItem = ({ inside, ending }: { inside: number; ending: number }): boolean =>
  ending > 0 && inside <= INSIDE * (inside + ending);

function countInside({ words }: Line, sentences: { inside: number }, semicolons: { inside: number }): void {
  for (const [i, { text }] of words.entries()) {
    const next = words[i + 1];
    if (!next) return;
    if (text.endsWith(';')) semicolons.inside++;
    if (/\p{L}{2}[.!?]$/u.test(text) && CAPITAL.test(next.text)) sentences.inside++;
  }
}
