import { appendAll } from '../../tree/index.ts';
import { assemble, type RawBlock } from './assemble.ts';
import type { Findings } from './findings.ts';
import { makeTable, type RawRow } from './grid.ts';
import type { Label } from './numbering.ts';
import { TextBuilder } from './text-builder.ts';

/** A cell as the definition of its row has it. */
export interface CellDefinition {
  /** Position of its right edge; twentieths of a point. */
  right: number;
  shaded: boolean;
  /** Goes on from the cell at its left. */
  across: boolean;
}

/** A row as RTF and binary Word files define it: after its cells, by the positions of their edges. */
export interface RowDefinition {
  left: number;
  head: boolean;
  cells: CellDefinition[];
}

/** What is set for a paragraph when it ends. */
export interface ParagraphSettings {
  /** Tables around it. */
  depth: number;
  heading: number | undefined;
  align: 'centre' | 'right' | undefined;
  /** Nesting in a list, from 0. */
  level: number;
  /** Twentieths of a point. */
  before: number;
  /** A line of a table of contents. */
  contents: boolean;
}

interface OpenRow {
  definition: RowDefinition;
  contents: RawBlock[][];
}

interface OpenTable {
  rows: OpenRow[];
  /** Cells of the row that is being read. */
  cells: RawBlock[][];
  /** What stands in the cell that is being read. */
  content: RawBlock[];
}

/** Space above from which a paragraph stands apart: twentieths of a point, half a line of ordinary text. */
const APART = 120;
/** Edges nearer than this are one edge drawn twice: twentieths of a point, 3 mm; no column of text is so narrow. */
const HAIR = 170;
/** Tables inside tables; deeper ones are read as text of this depth. */
const DEEPEST_TABLE = 32;

/**
 * One story (body, header, note, text box) of a format that writes a table as paragraphs with marks at the ends of cells and rows.
 */
export class Story {
  text: TextBuilder;
  /** Number or bullet of the paragraph that is being read. */
  label: Label | undefined;
  readonly #findings: Findings;
  readonly #blocks: RawBlock[] = [];
  readonly #tables: OpenTable[] = [];

  constructor(findings: Findings) {
    this.#findings = findings;
    this.text = new TextBuilder(findings);
  }

  endParagraph(settings: ParagraphSettings): void {
    this.#reach(Math.min(settings.depth, DEEPEST_TABLE));
    appendAll(this.#target(), this.#paragraph(settings));
    this.#begin();
  }

  /** A cell ends, `depth` tables deep (from 1). */
  endCell(settings: ParagraphSettings, depth: number): void {
    this.endParagraph({ ...settings, depth: Math.max(1, depth) });
    const table = this.#tables.at(-1)!;
    table.cells.push(table.content);
    table.content = [];
  }

  endRow(definition: RowDefinition, depth: number): void {
    this.#reach(Math.min(Math.max(1, depth), DEEPEST_TABLE));
    const table = this.#tables.at(-1)!;
    if (table.content.length > 0) table.cells.push(table.content);
    if (table.cells.length > 0) table.rows.push({ definition, contents: table.cells });
    table.cells = [];
    table.content = [];
  }

  /** The text of the paragraph that is being read, taken out of the story. */
  takeText(): string {
    const text = this.text.pieces.map((piece) => piece.text).join(' ');
    this.#begin();
    return text;
  }

  /** Add blocks that another story made, a text box or notes, `depth` tables deep. */
  add(blocks: readonly RawBlock[], depth: number): void {
    this.#reach(Math.min(depth, DEEPEST_TABLE));
    appendAll(this.#target(), blocks);
  }

  /** All blocks; what was not ended ends here. */
  finish(settings: ParagraphSettings): RawBlock[] {
    if (!this.text.empty || this.label !== undefined) this.endParagraph({ ...settings, depth: this.#tables.length });
    this.#reach(0);
    return this.#blocks;
  }

  #begin(): void {
    this.text = new TextBuilder(this.#findings);
    this.label = undefined;
  }

  #target(): RawBlock[] {
    return this.#tables.at(-1)?.content ?? this.#blocks;
  }

  /** Open or close tables until `depth` of them are open. */
  #reach(depth: number): void {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], content: [] });
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()!;
      // Cells of a row that never ended keep their words.
      const rest = [...table.cells, table.content].flat();
      const made = table.rows.length > 0 ? [tableOf(table.rows)] : [];
      appendAll(this.#target(), [...made, ...rest]);
    }
  }

  #paragraph(settings: ParagraphSettings): RawBlock[] {
    const { text, label } = this;
    if (text.empty && text.hidden) return [];
    const listed = label ? { ...label, level: settings.level } : {};
    return text.pieces.map((piece, index) => ({
      type: 'raw',
      text: piece.text,
      ...(index === 0 ? listed : {}),
      ...(piece.bold ? { bold: true } : {}),
      ...(settings.heading !== undefined ? { heading: settings.heading } : {}),
      ...(settings.align ? { align: settings.align } : {}),
      ...(settings.before >= APART ? { spaced: true } : {}),
    }));
  }
}

function tableOf(rows: readonly OpenRow[]): RawBlock {
  const positions = new Set<number>();
  for (const { definition } of rows) {
    positions.add(definition.left);
    for (const cell of definition.cells) positions.add(cell.right);
  }
  const edges = [...positions].sort((a, b) => a - b);
  const indexOf = new Map(edges.map((position, index) => [position, index]));
  const raw = rows.map(({ definition, contents }): RawRow => {
    const row: RawRow = { cells: [], ...(definition.head ? { head: true } : {}) };
    let left = indexOf.get(definition.left) ?? 0;
    for (const [index, content] of contents.entries()) {
      const cell = definition.cells[index];
      const right = Math.max(left + 1, (cell && indexOf.get(cell.right)) ?? left + 1);
      const children = assemble(content);
      const last = row.cells.at(-1);
      if (cell?.across && last) {
        last.right = right;
        appendAll(last.children, children);
      } else {
        row.cells.push({ left, right, header: cell?.shaded ?? false, children });
      }
      left = right;
    }
    return row;
  });
  return makeTable(raw, edges, HAIR);
}
