import type { Lexicon } from '../segment/index.ts';
import type { Block, Paragraph } from '../tree/index.ts';
import { merge, running } from './paragraphs.ts';

/** Labels that a narrow column wraps have so many lines at most. */
const LINES_OF_A_LABEL = 3;

/** "Teenistuja" ⏎ "asendab": lines of a text that make a label only together become one. */
export function joinWrappedLabels<B extends Block>(blocks: readonly B[], lexicon: Lexicon): (B | Paragraph)[] {
  const joined: (B | Paragraph)[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const label = wrappedLabel(blocks, i, lexicon);
    joined.push(label ? merge(label) : blocks[i]!);
    i += label ? label.length - 1 : 0;
  }
  return joined;
}

function wrappedLabel(blocks: readonly Block[], at: number, lexicon: Lexicon): Paragraph[] | undefined {
  const first = blocks[at]!;
  if (first.type !== 'paragraph' || !/^[\p{Lu}\d]/u.test(first.value) || lexicon.label(running(first)))
    return undefined;
  const lines = [first];
  while (lines.length < LINES_OF_A_LABEL) {
    const next = blocks[at + lines.length];
    const goesOn = next?.type === 'paragraph' && next.marker === undefined && next.spaced !== true;
    if (!goesOn || !/^\p{Ll}/u.test(next.value)) return undefined;
    lines.push(next);
    if (lexicon.label(lines.map(running).join(' '))) return lines;
  }
  return undefined;
}
