import type { Lexicon } from '../segment/index.ts';
import type { Paragraph } from '../tree/index.ts';
import { running } from './paragraphs.ts';
import type { Ledger } from './sourced.ts';

/** Lines over which the headings of columns run at most: each may wrap, and one stands below the other in some extracts. */
const LINES_OF_HEADINGS = 3;

/** "Põhiülesanded Oodatavad tulemused" in lines of their own, wrapped or not: headings of columns, not tasks. */
export function cutColumnHeadings(
  lines: readonly Paragraph[],
  { lexicon, ledger }: { lexicon: Lexicon; ledger: Ledger },
): { lines: Paragraph[]; headings: string[] } {
  const headings: string[] = [];
  const others: Paragraph[] = [];
  for (let i = 0; i < lines.length;) {
    const spans = Array.from({ length: LINES_OF_HEADINGS }, (_, n) => lines.slice(i, i + LINES_OF_HEADINGS - n));
    const span = spans.find((each) => areColumnHeadings(each.map(running).join(' '), lexicon));
    if (span) {
      headings.push(span.map(running).join(' '));
      ledger.spend(span);
    } else others.push(lines[i]!);
    i += span?.length ?? 1;
  }
  return { lines: others, headings };
}

/** Whether a text is the heading of a column, or of several one after the other. */
export function areColumnHeadings(text: string, lexicon: Lexicon): boolean {
  const words = text.split(' ');
  if (words.length > 12) return false;
  if (lexicon.column(text) !== undefined) return true;
  for (let i = 1; i < words.length; i++) {
    if (
      lexicon.column(words.slice(0, i).join(' ')) !== undefined &&
      areColumnHeadings(words.slice(i).join(' '), lexicon)
    )
      return true;
  }
  return false;
}

/** Whether a line of column headings has one for results at its end. */
export function namesResults(text: string, lexicon: Lexicon): boolean {
  const words = text.split(' ');
  return words.some((_, i) => lexicon.column(words.slice(i).join(' ')) === 'tulemused');
}
