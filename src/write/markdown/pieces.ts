/** A stretch of a file, and the number of lines before it. */
export interface Stretch {
  text: string;
  linesBefore: number;
}

/** One document of a Markdown file: its front matter, where it has one, and its body. */
export interface Piece {
  front?: Stretch;
  body: Stretch;
}

const FENCE = /^---[ \t]*\r?\n?$/;
/** By this, dashes in the middle of a file are told from a line across the page: every front matter of ours begins so. */
const FIRST_KEY = /^skeem[ \t]*:/;

/** Part a Markdown file at its front matters. A front matter that is never closed is part of the text. */
export function piecesOf(text: string): Piece[] {
  const lines = text.split(/(?<=\n)/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const stretch = (from: number, to: number): Stretch => ({ text: lines.slice(from, to).join(''), linesBefore: from });
  const isFence = (at: number): boolean => FENCE.test(lines[at]!);
  const opens = (at: number): boolean => isFence(at) && (at === first || FIRST_KEY.test(lines[at + 1] ?? ''));
  const next = (from: number, wanted: (at: number) => boolean): number => {
    let at = from;
    while (at < lines.length && !wanted(at)) at++;
    return at;
  };
  const pieces: Piece[] = [];
  let at = Math.max(first, 0);
  while (at < lines.length) {
    const close = opens(at) ? next(at + 1, isFence) : lines.length;
    const hasFront = close < lines.length;
    const end = next(hasFront ? close + 1 : at + 1, opens);
    pieces.push({
      ...(hasFront ? { front: stretch(at + 1, close) } : {}),
      body: stretch(hasFront ? close + 1 : at, end),
    });
    at = end;
  }
  return pieces;
}
