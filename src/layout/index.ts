import type { VFile } from 'vfile';
import type { Page, Root } from '../tree/index.ts';
import { arrangePage } from './arrange-page.ts';
import { splitStuckBullets } from './bullets.ts';
import type { ColumnRun } from './column-run.ts';
import type { Draft } from './draft.ts';
import { findFurniture } from './furniture.ts';
import { findLines } from './lines.ts';
import { joinPages } from './join-pages.ts';
import { NodeWriter } from './nodes.ts';
import { leadingOf, measure } from './typography.ts';

export interface LayoutContext {
  /** Takes the diagnostics. */
  file: VFile;
  /** Headings of the PDF's outline, in order. */
  outline: string[];
}

/**
 * Read pages as text: paragraphs, list items, tables whose rows go on over pages, furniture apart.
 *
 * Purely geometric: which words are a heading or a label is for `segment` to know. Never throws.
 */
export function layout(pages: Page[], context: LayoutContext): Root {
  const whole = pages.map((page) => findLines(splitStuckBullets(page.words)));
  const furniture = findFurniture(pages, whole, leadingOf(whole));
  const apart = new Set(furniture.map(({ line }) => line));
  const lines = whole.map((list) => list.filter((line) => !apart.has(line)));
  const typography = measure(pages, lines);

  const arranged: Draft[][] = [];
  let carried: ColumnRun | undefined;
  for (const [i, page] of pages.entries()) {
    const { drafts, carried: open } = arrangePage(page, lines[i]!, typography, carried);
    carried = open;
    if (drafts.length > 0) arranged.push(drafts);
  }
  const { joined, repeated } = joinPages(arranged);
  const writer = new NodeWriter(pages);
  return {
    type: 'root',
    children: joined.map((draft) => writer.block(draft)),
    furniture: [
      ...furniture.map((item) => writer.furniture(item)),
      ...repeated.map((item) => writer.repeatedRow(item)),
    ],
    outline: context.outline,
    pages: pages.length,
  };
}
