import type { VFile } from 'vfile';
import type { Page, Root } from '../tree/index.ts';
import { arrangePage } from './arrange-page.ts';
import type { ColumnRun } from './column-run.ts';
import type { Draft, RowDraft } from './draft.ts';
import { findFurniture } from './furniture.ts';
import { joinPages } from './join-pages.ts';
import { NodeWriter } from './nodes.ts';
import { preparePage } from './prepare-page.ts';
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
  const prepared = pages.map(preparePage);
  const whole = prepared.map((page) => page.lines);
  const running = findFurniture(pages, whole, leadingOf(whole));
  const apart = new Set(running.map(({ line }) => line));
  const lines = whole.map((list) => list.filter((line) => !apart.has(line)));
  const typography = measure(pages, lines);

  const arranged: Draft[][] = [];
  let carried: ColumnRun | undefined;
  let head: RowDraft | undefined;
  for (const [i, { page, turned }] of prepared.entries()) {
    const arrangement = arrangePage(page, lines[i]!, turned, typography, carried, head);
    const { drafts } = arrangement;
    ({ carried, head } = arrangement);
    if (drafts.length > 0) arranged.push(drafts);
  }
  const { joined, repeated } = joinPages(arranged);
  const writer = new NodeWriter(pages);
  return {
    type: 'root',
    children: joined.map((draft) => writer.block(draft)),
    furniture: [
      ...running.map((item) => writer.furniture(item)),
      ...prepared.flatMap((page) => page.watermarks).map((item) => writer.furniture(item)),
      ...repeated.map((item) => writer.repeatedRow(item)),
    ],
    outline: context.outline,
    pages: pages.length,
  };
}
