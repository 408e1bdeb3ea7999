import { report } from '../messages/index.ts';
import { isReview, keyOf, type LabelPrefix, numberOf } from '../segment/index.ts';
import { appendAll, type Paragraph } from '../tree/index.ts';
import type { GeneralContext, Pair } from './general-part.ts';
import { isNone } from './lists.ts';
import { running, splitAtLines } from './paragraphs.ts';
import { joinWrappedLabels } from './wrapped-labels.ts';

/** Labels waiting for their values, and the lines that came since. */
interface Waiting {
  labels: string[];
  values: Paragraph[];
}

/**
 * Labels and values that stand in lines, not in a table (variants.md 2, "how the value stands to its label"):
 *
 *   Vahetu juht Talituse juhataja          label and value on one line
 *   1.3 Vahetu juht 1.4 Kes asendab        several labels,
 *   Osakonna juhataja                      then their values line by line,
 *   Peaspetsialist                         or all on one line
 *
 * Pairs go to `pairs`; what belongs to no label comes back. `open` is a pair before the lines whose value they may begin with.
 */
export function labelsInLines(
  paragraphs: readonly Paragraph[],
  pairs: Pair[],
  context: GeneralContext,
  open?: Pair,
): Paragraph[] {
  const rest: Paragraph[] = [];
  let waiting: Waiting = { labels: [], values: [] };
  let current = open;
  const flush = (): void => {
    current = resolve(waiting, pairs, context) ?? current;
    waiting = { labels: [], values: [] };
  };
  const lines = joinWrappedLabels(paragraphs, context.lexicon);
  for (const line of lines.flatMap((each) => splitAtLines(each, (text) => beginsField(text, context)))) {
    const { labels, value } = readLabels(line, context);
    if (labels.length === 0) {
      if (waiting.labels.length > 0) waiting.values.push(line);
      else if (current && !standsAlone(line)) current.value.push(line);
      else rest.push(line);
      continue;
    }
    if (waiting.values.length > 0 || value) flush();
    appendAll(waiting.labels, labels);
    if (value) {
      waiting.values.push(value);
      // With one label the value is known to begin here; lines that follow go on with it.
      if (waiting.labels.length === 1) flush();
    }
  }
  flush();
  return rest;
}

/** A line inside a paragraph that a label with a colon begins: fields were printed without space between them. */
function beginsField(line: string, { lexicon }: GeneralContext): boolean {
  const hit = lexicon.labelPrefix(line);
  return hit?.label.group === 'üldosa' && hit.separated;
}

/** A numbered sentence, or the closing one on review: not the rest of a value. */
function standsAlone(line: Paragraph): boolean {
  return (numberOf(running(line)) ?? '').includes('.') || isReview(line);
}

/** The labels a line begins with, one after the other, and what stands behind the last. */
function readLabels(line: Paragraph, context: GeneralContext): { labels: string[]; value?: Paragraph } {
  const labels: string[] = [];
  let text = running(line);
  for (;;) {
    const hit = context.lexicon.labelPrefix(text);
    if (hit?.label.group !== 'üldosa' || !isLabelHere(hit, text)) break;
    labels.push(hit.printed);
    text = hit.rest;
  }
  if (labels.length === 0) {
    const unknown = /^((?:\d{1,2}(?:\.\d{1,2})?[.)]?\s)?\p{Lu}[^:.;,]{2,60}):\s*(.*)$/u.exec(text);
    if (!unknown || keyOf(unknown[1]!).split(' ').length > 6) return { labels };
    labels.push(unknown[1]!);
    text = unknown[2]!;
  }
  return text === '' ? { labels } : { labels, value: { ...line, value: text } };
}

/**
 * Words of a label are one here if a number or a colon says so, the line ends after them, or the value begins as a value does: with
 * a capital, a digit or a dash, or with a noun in lower case. "Asendab vahetut juhti." is a sentence, so is "Osakond tegeleb …".
 */
function isLabelHere({ printed, rest, separated }: LabelPrefix, text: string): boolean {
  if (separated) return true;
  if (/^\p{Ll}/u.test(printed)) return false; // "talitus": the last word of a wrapped value
  if (rest === '' || isNone(rest)) return true;
  if (/^[\p{Lu}\p{N}–—„"(-]/u.test(rest) || numberOf(printed)?.includes('.') === true) return true;
  return /^\p{Lu}/u.test(printed) && !/[.;]$/u.test(text) && !/^(?:\p{L}+(?:b|vad|takse)|on)(?!\p{L})/u.test(rest);
}

/** Give the waiting labels their values; the last pair may still go on in the next line. */
function resolve({ labels, values }: Waiting, pairs: Pair[], context: GeneralContext): Pair | undefined {
  if (labels.length === 0) return undefined;
  const shares = labels.length === 1 ? [values] : share(values, labels.length, context);
  for (const [i, label] of labels.entries()) {
    const known = context.lexicon.label(label);
    pairs.push({ field: known?.group === 'üldosa' ? known.field : undefined, label, value: shares[i] ?? [] });
  }
  return pairs.at(-1);
}

/** Share lines among several labels in column order: by blank lines, by line, or by the capitals that begin values. */
function share(values: Paragraph[], count: number, context: GeneralContext): Paragraph[][] {
  if (values.length === 0) return [];
  const blocks = groupBy(values, ({ spaced }) => spaced === true);
  if (blocks.length === count) return blocks;
  const begins = ({ value }: Paragraph): boolean => /^[\p{Lu}\p{N}–-]/u.test(value.trim()) || isNone(value);
  // Lines that all begin in lower case may be values; one among capitals goes on with the line before.
  if (values.length === count && (values.every(begins) || !values.some(begins))) return values.map((value) => [value]);
  const capitals = groupBy(values, begins);
  if (capitals.length === count) return capitals;
  const line = values[0]!;
  const pieces = splitAtCapitals(values.map(running).join(' '));
  if (pieces.length === count) return pieces.map((value) => [{ ...line, value }]);
  report(context.file, 'veerud-ebakindlad', { origin: line.origin[0], actual: running(line) });
  if (values.length === count) return values.map((value) => [value]);
  return [...capitals.slice(0, count - 1), capitals.slice(count - 1).flat()];
}

function groupBy(values: readonly Paragraph[], begins: (value: Paragraph) => boolean): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const value of values) {
    const group = groups.at(-1);
    if (!group || begins(value)) groups.push([value]);
    else group.push(value);
  }
  return groups;
}

/** "Peaspetsialist (tugi) Arenduse osakond" → two values: one begins with each capital outside parentheses. */
function splitAtCapitals(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  for (const word of text.split(' ')) {
    if (depth === 0 && /^\p{Lu}/u.test(word)) pieces.push(word);
    else if (pieces.length > 0) pieces.push(`${pieces.pop()!} ${word}`);
    else pieces.push(word);
    for (const c of word) depth = c === '(' ? depth + 1 : c === ')' ? Math.max(0, depth - 1) : depth;
  }
  return pieces;
}
