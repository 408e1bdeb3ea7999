import type { Block, Paragraph } from '../../src/tree/index.ts';

/**
 * Draw blocks as lines that a test can spell out.
 *
 *   # Pealkiri            heading (`##` the second level)
 *   * tekst               item with a marker, `*·` on the next level, `*–` where the glyph is not U+2022
 *   [a | b]               row; `[a* | b+2]`: a header cell, a cell over two columns; blocks of a cell parted by ` / `
 */
export function showTree(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [showParagraph(block)]
      : block.children.map((row) => {
          const cells = row.children.map((cell) => {
            const span = cell.columns > 1 ? `+${cell.columns}` : '';
            return `${showTree(cell.children).join(' / ')}${cell.header ? '!' : ''}${span}`;
          });
          return `[${cells.join(' | ')}]`;
        }),
  );
}

function showParagraph(paragraph: Paragraph): string {
  const { value, heading, marker, level, bold, align } = paragraph;
  const signs = [
    heading === undefined ? '' : '#'.repeat(heading),
    marker === undefined ? '' : `*${marker === '•' ? '' : marker}${'·'.repeat(level)}`,
    bold ? 'B' : '',
    align ? `<${align}>` : '',
  ].filter((sign) => sign !== '');
  return [...signs, value.replace(/\n/gu, ' ⏎ ')].join(' ');
}
