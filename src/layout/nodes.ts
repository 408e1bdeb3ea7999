import {
  union,
  type Block,
  type Box,
  type Cell,
  type Furniture,
  type Origin,
  type Page,
  type Paragraph,
  type Table,
  type Word,
} from '../tree/index.ts';
import type { CellDraft } from './draft.ts';
import type { FurnitureLine } from './furniture.ts';
import type { Joined, JoinedTable, RepeatedRow } from './join-pages.ts';
import { textOf, type Line } from './line.ts';
import type { ParagraphDraft } from './paragraphs.ts';

/** Pieces of one paragraph, each on a page of its own. */
export type ParagraphPieces = ParagraphDraft[];

/** Ems of blank above a paragraph from which on it counts as set apart. */
const SPACED = 0.35;

/** Writes drafts as nodes of the tree. */
export class NodeWriter {
  private readonly pages: ReadonlyMap<number, Page>;

  constructor(pages: readonly Page[]) {
    this.pages = new Map(pages.map((page) => [page.number, page]));
  }

  block(joined: Joined): Block {
    return joined.kind === 'paragraph' ? this.paragraph(joined.pieces) : this.table(joined);
  }

  furniture({ page, line, kind }: FurnitureLine): Furniture {
    return { value: textOf(line.words), kind, origin: [this.origin(page, line.words)] };
  }

  repeatedRow({ page, row }: RepeatedRow): Furniture {
    const lines = row.cells.flatMap((cell) => cell.lines);
    const words = lines.flatMap((line) => line.words);
    return {
      value: lines.map((line) => textOf(line.words)).join('\n'),
      kind: 'repeated-row',
      origin: [this.origin(page, words)],
    };
  }

  private paragraph(pieces: ParagraphPieces): Paragraph {
    const [first] = pieces as [ParagraphDraft];
    const lines = pieces.flatMap((piece) => piece.lines);
    const node: Paragraph = {
      type: 'paragraph',
      value: lines.map((line) => textOf(line.words)).join('\n'),
      level: first.level,
      origin: pieces.map(({ page, bullet, lines: own }) => {
        const words = own.flatMap((line) => line.words);
        return this.origin(page, bullet ? [bullet, ...words] : words);
      }),
    };
    if (first.bullet) node.marker = first.bullet.text;
    if (lines.every((line) => line.words.every((word) => word.bold))) node.bold = true;
    const align = alignOf(first);
    if (align) node.align = align;
    if (first.space > SPACED) node.spaced = true;
    return node;
  }

  private table({ draft, contents }: JoinedTable): Table {
    const cell = (own: CellDraft): Cell => {
      const children = (contents.get(own) ?? []).map((pieces) => this.paragraph(pieces));
      const node: Cell = { type: 'cell', column: own.column, columns: own.columns, box: rounded(own.box), children };
      if (own.header) node.header = true;
      return node;
    };
    return {
      type: 'table',
      evidence: draft.evidence,
      children: draft.rows.map((row) => ({ type: 'row', children: row.cells.map(cell) })),
    };
  }

  private origin(page: number, words: readonly Word[]): Origin {
    // A bullet alone makes a paragraph without words: it stands on its page, and that is all that is known.
    const origin: Origin = words.length > 0 ? { page, box: rounded(union(words.map((word) => word.box))) } : { page };
    const method = this.pages.get(page)?.method;
    if (method) origin.method = method;
    const known = words.flatMap((word) => (word.confidence === undefined ? [] : [word.confidence]));
    if (known.length > 0) origin.confidence = known.reduce((sum, value) => sum + value, 0) / known.length;
    return origin;
  }
}

/** To a tenth of a point: finer than anything that is printed. */
function rounded({ left, top, right, bottom }: Box): Box {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { left: round(left), top: round(top), right: round(right), bottom: round(bottom) };
}

/** Ems by which the middle of a centred line may miss that of its column, and the end of a line set right the column's edge. */
const ALIGNED = 0.7;
/** Part of a column's width that a line set to the right or centred leaves empty at its left. */
const MOVED = 0.08;

function alignOf({ lines, place, bullet }: ParagraphDraft): Paragraph['align'] {
  if (bullet) return undefined;
  const width = place.right - place.left;
  const is = (test: (line: Line, before: number, behind: number) => boolean): boolean =>
    lines.every((line) => test(line, line.box.left - place.left, place.right - line.box.right));
  if (!is((_, before) => before > MOVED * width)) return undefined;
  if (is((line, before, behind) => Math.abs(before - behind) < 2 * ALIGNED * line.size)) return 'centre';
  if (is((line, _, behind) => Math.abs(behind) < ALIGNED * line.size)) return 'right';
  return undefined;
}
