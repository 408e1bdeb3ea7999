import { appendAll, type Block, type Paragraph, type Table } from '../../tree/index.ts';
import { splitBullet, splitLatinBullet } from './bullets.ts';
import { cleanCharacters, collapse } from './clean.ts';
import { columnsOf, rowOf } from './columns.ts';

/** A paragraph as its format says it, before any repair. */
export interface RawParagraph {
  type: 'raw';
  /** With `\n` at explicit line breaks and `\t` at tabs. */
  text: string;
  /** What the word processor prints in front: number with its punctuation, and what follows it (a space, or nothing). */
  number?: string;
  /** Glyph of a list's bullet; `''` where the list draws none. */
  marker?: string;
  level?: number;
  bold?: boolean;
  heading?: number;
  align?: 'centre' | 'right';
  /** Space is set above it. */
  spaced?: boolean;
}

export type RawBlock = RawParagraph | Table;

/** Make blocks of what stands in a body or a cell, in order; empty paragraphs only leave their space. */
export function assemble(blocks: readonly RawBlock[]): Block[] {
  const result: Block[] = [];
  const latin = latinBullets(blocks);
  let gap = false;
  for (const block of blocks) {
    if (block.type === 'table') {
      if (block.children.length > 0) result.push(block);
      gap = false;
      continue;
    }
    const made = fromParagraph(block, latin, gap, columnsAbove(result.at(-1)));
    if (made.length > 0) gap = false;
    else gap ||= result.length > 0;
    for (const one of made) append(result, one);
  }
  return result;
}

/** Number of columns that the line above is set in by tabs; 0 for any other block. */
function columnsAbove(block: Block | undefined): number {
  return block?.type === 'table' && block.evidence === 'alignment' ? (block.children.at(-1)?.children.length ?? 0) : 0;
}

function fromParagraph(raw: RawParagraph, latin: ReadonlySet<string>, gap: boolean, above: number): Block[] {
  const lines = cleanCharacters(raw.text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 && (raw.number ?? '').trim() === '') return [];
  const numbered = raw.number !== undefined;
  const made: Block[] = [];
  let open: Paragraph | undefined;
  for (const [index, line] of (lines.length > 0 ? lines : ['']).entries()) {
    const prefix = index === 0 ? (raw.number ?? '') : '';
    const bullet = numbered || raw.marker !== undefined ? undefined : bulletOf(line.trimStart(), latin);
    const columns =
      raw.marker !== undefined || bullet
        ? undefined
        : columnsOf(line, numbered ? 0 : columnsAbove(made.at(-1)) || above);
    if (columns) {
      open = undefined;
      append(
        made,
        rowOf(columns, (text, column) => paragraph(raw, column === 0 ? collapse(prefix + text) : text)),
      );
      continue;
    }
    const text = collapse(prefix + (bullet?.rest ?? line.trimStart()));
    if (bullet) {
      open = { ...paragraph(raw, text), marker: bullet.marker };
      made.push(open);
    } else if (open) {
      open.value += `\n${text}`;
    } else {
      open = paragraph(raw, text);
      made.push(open);
    }
  }
  const first = made[0];
  if (first?.type === 'paragraph' && (raw.spaced || gap)) first.spaced = true;
  return made;
}

function paragraph(raw: RawParagraph, value: string): Paragraph {
  return {
    type: 'paragraph',
    value,
    level: raw.level ?? 0,
    ...(raw.marker !== undefined ? { marker: raw.marker } : {}),
    ...(raw.bold ? { bold: true } : {}),
    ...(raw.heading !== undefined ? { heading: raw.heading } : {}),
    ...(raw.align ? { align: raw.align } : {}),
    origin: [],
  };
}

function bulletOf(line: string, latin: ReadonlySet<string>): { marker: string; rest: string } | undefined {
  const bullet = splitBullet(line);
  if (bullet) return bullet;
  const letter = splitLatinBullet(line);
  return letter && latin.has(letter.marker) ? letter : undefined;
}

/** Letters that open two lines or more: bullets of a symbol font that came as text. */
function latinBullets(blocks: readonly RawBlock[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const block of blocks) {
    if (block.type === 'table') continue;
    for (const line of cleanCharacters(block.text).split('\n')) {
      const marker = splitLatinBullet(line.trimStart())?.marker;
      if (marker !== undefined) seen.set(marker, (seen.get(marker) ?? 0) + 1);
    }
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([marker]) => marker));
}

/** Rows set with tabs one under another are one table. */
function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (
    block.type === 'table' &&
    block.evidence === 'alignment' &&
    last?.type === 'table' &&
    last.evidence === 'alignment'
  )
    appendAll(last.children, block.children);
  else blocks.push(block);
}
