import { union, type Box, type Rule } from '../../tree/index.ts';

/** Points across the line within which two pieces are one line; double borders of word processors stand further apart. */
const ACROSS = 0.8;
/** Points along the line that two pieces may be apart: rounding, and the corner squares that some programs leave out. */
const ALONG = 1;
/** A dash is parted from the next by at most this many times its own length, */
const DASH_RATIO = 2;
/** and by at most so many points. */
const LONGEST_DASH_GAP = 6;
/** Points; a longer piece is a line of its own, not a dash. */
const LONGEST_DASH = 12;

/** How sure a kind of evidence is; the merged line keeps the best. */
const RANK: Record<Rule['evidence'], number> = { stroke: 3, fill: 2, raster: 1, background: 0 };

/**
 * Join pieces of ruling lines that lie on one line and touch, overlap or follow one another as dashes.
 *
 *   ---- ----  ---------       one horizontal rule
 */
export function mergeRules(pieces: readonly Rule[]): Rule[] {
  return [...mergeDirection(pieces, 'horizontal'), ...mergeDirection(pieces, 'vertical')];
}

function mergeDirection(pieces: readonly Rule[], direction: Rule['direction']): Rule[] {
  const horizontal = direction === 'horizontal';
  const across = ({ box }: Rule): number => (horizontal ? box.top + box.bottom : box.left + box.right) / 2;
  const mine = pieces.filter((piece) => piece.direction === direction).sort((a, b) => across(a) - across(b));
  const merged: Rule[] = [];
  // Rows of pieces whose centres follow one another closely, then along each row.
  for (let i = 0; i < mine.length;) {
    let end = i + 1;
    while (
      end < mine.length &&
      across(mine[end]!) - across(mine[end - 1]!) <= ACROSS &&
      across(mine[end]!) - across(mine[i]!) <= 2 * ACROSS
    )
      end++;
    mergeRow(mine.slice(i, end), horizontal, merged);
    i = end;
  }
  return merged;
}

const from = (box: Box, horizontal: boolean): number => (horizontal ? box.left : box.top);
const to = (box: Box, horizontal: boolean): number => (horizontal ? box.right : box.bottom);

function mergeRow(row: Rule[], horizontal: boolean, merged: Rule[]): void {
  row.sort((a, b) => from(a.box, horizontal) - from(b.box, horizontal));
  let current: Rule | undefined;
  let lastLength = 0;
  for (const piece of row) {
    const length = to(piece.box, horizontal) - from(piece.box, horizontal);
    const gap = current ? from(piece.box, horizontal) - to(current.box, horizontal) : Infinity;
    if (current && (gap <= ALONG || isDash(gap, Math.min(length, lastLength)))) {
      current.box = union([current.box, piece.box]);
      if (RANK[piece.evidence] > RANK[current.evidence]) current.evidence = piece.evidence;
    } else {
      merged.push((current = { ...piece }));
    }
    lastLength = length;
  }
}

function isDash(gap: number, length: number): boolean {
  return length <= LONGEST_DASH && gap <= Math.min(LONGEST_DASH_GAP, length * DASH_RATIO);
}
