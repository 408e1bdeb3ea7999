import type { Root, RootContent } from 'mdast';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { type Processor, unified } from 'unified';

/**
 * How our Markdown looks, and what in a text would be read as something else there, beyond what remark-stringify knows.
 *
 * A line break of a text is written as a reference: a line break of the file is only where somebody wrapped a line.
 */
const STYLE: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '*',
  listItemIndent: 'one',
  unsafe: [
    { character: '\n', inConstruct: 'phrasing' },
    { character: '~', inConstruct: 'phrasing' }, // struck through on Git hosts
    // Looked at, not taken: each of a row of spaces is its own neighbour's neighbour.
    { character: ' ', before: '(?<= )', inConstruct: 'tableCell' },
    { character: ' ', after: '(?= )', inConstruct: 'tableCell' },
    { character: '\t', inConstruct: 'tableCell' },
  ],
};

/**
 * CommonMark with the tables of Git hosts, both ways; the rest of their dialect would only see links in addresses.
 *
 * Without indented code, which an indented line of a text would become, and without underlined headings, which cost the reader
 * cubic time on hostile text.
 */
function dialect(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: ['codeIndented', 'setextUnderline'] } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ tableCellPadding: true }));
}

const processor = unified().use(remarkParse).use(remarkStringify, STYLE).use(dialect).freeze();

/** The tree of a Markdown text, with positions. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** The Markdown text of blocks. */
export function stringifyMarkdown(children: RootContent[]): string {
  return processor.stringify({ type: 'root', children });
}
