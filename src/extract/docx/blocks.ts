import type { Table } from '../../tree/index.ts';
import { assemble, type Findings, type Numbering, type RawBlock, type RawParagraph } from '../flow/index.ts';
import { child, children, find, type XmlElement } from '../xml/index.ts';
import { InlineReader, promptOf, type FieldState, type InlineContext } from './inline.ts';
import { paragraphFormat, toggle, value, type ParagraphFormat } from './properties.ts';
import { alternative, isTransparent, pairedFields } from './story.ts';
import type { Style, Styles } from './styles.ts';
import { readTable } from './table.ts';

/** What all stories of one document share. */
export interface DocumentState {
  styles: Styles;
  numbering: Numbering;
  findings: Findings;
  /** A note is referred to. */
  refer: InlineContext['refer'];
  /** A part in another format is embedded here. */
  embedded(relationshipId: string): void;
  /** A line of a table of contents. */
  contents(line: string): void;
}

/** Space above from which a paragraph stands apart: twentieths of a point, half a line of ordinary text. */
const APART = 120;
const HIGHEST_HEADING = 6;

/** Reads the blocks of one story: the body, a header, a note, a text box. */
export class BlockReader {
  readonly #state: DocumentState;
  readonly #fields: FieldState;
  /** A paragraph whose mark was deleted: the next one goes on in it. */
  #open: InlineReader | undefined;

  constructor(state: DocumentState, story: XmlElement) {
    this.#state = state;
    this.#fields = { open: [], paired: pairedFields(story) };
  }

  read(elements: readonly XmlElement[]): RawBlock[] {
    return [...this.#blocks(elements), ...this.#close()];
  }

  #blocks(elements: readonly XmlElement[]): RawBlock[] {
    return elements.flatMap((element) => this.#block(element));
  }

  /** A deleted mark with no paragraph behind it to go on in: what stands before it is a paragraph after all. */
  #close(): RawBlock[] {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return [];
    return [...this.#boxes(open), ...open.text.pieces.map(({ text }): RawParagraph => ({ type: 'raw', text }))];
  }

  #boxes(inline: InlineReader): RawBlock[] {
    return inline.boxes.flatMap((box) => new BlockReader(this.#state, box).read(children(box)));
  }

  #block(element: XmlElement): RawBlock[] {
    const { findings } = this.#state;
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element);
      case 'w:tbl': {
        const before = this.#close();
        const table = this.#table(element);
        return table.children.length > 0 ? [...before, table] : before;
      }
      case 'w:sdt':
        return this.#control(element);
      case 'w:ins':
      case 'w:moveTo':
        findings.inserted++;
        return this.#blocks(children(element));
      case 'w:del':
      case 'w:moveFrom':
        findings.deleted++;
        return [];
      case 'mc:AlternateContent':
        return this.#blocks(children(alternative(element)));
      case 'w:altChunk':
        this.#state.embedded(element.attributes.get('r:id') ?? '');
        return [];
      default:
        return isTransparent(element) ? this.#blocks(children(element)) : [];
    }
  }

  #table(element: XmlElement): Table {
    return readTable(element, {
      style: this.#state.styles.get(value(child(child(element, 'w:tblPr'), 'w:tblStyle')), 'table'),
      cell: (cell) => assemble(this.read(cell)),
      deleted: () => this.#state.findings.deleted++,
    });
  }

  #control(element: XmlElement): RawBlock[] {
    const prompt = promptOf(element);
    if (prompt !== undefined) {
      this.#state.findings.prompts.push(prompt);
      return [];
    }
    const blocks = this.#blocks(children(child(element, 'w:sdtContent')));
    const gallery = value(find(child(element, 'w:sdtPr'), 'w:docPartGallery'));
    if (gallery !== 'Table of Contents') return blocks;
    for (const block of blocks) if (block.type === 'raw') this.#state.contents(block.text);
    return [];
  }

  #paragraph(element: XmlElement): RawBlock[] {
    const properties = child(element, 'w:pPr');
    const style = this.#state.styles.get(value(child(properties, 'w:pStyle')), 'paragraph');
    const { findings, refer, styles } = this.#state;
    const inline = this.#open ?? new InlineReader({ styles, findings, fields: this.#fields, refer }, style);
    this.#open = undefined;
    inline.read(element);
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
      this.#open = inline;
      return [];
    }
    const boxes = this.#boxes(inline);
    if (inline.text.empty && (inline.text.hidden || toggle(child(mark, 'w:vanish')) === true)) return boxes;
    if (/^toc \d$/u.test(style.name)) {
      this.#state.contents(inline.text.pieces.map(({ text }) => text).join(' '));
      return boxes;
    }
    return [...boxes, ...this.#raw(inline, paragraphFormat(properties), style)];
  }

  #raw(inline: InlineReader, direct: ParagraphFormat, style: Style): RawParagraph[] {
    const format = { ...style.paragraph, ...direct };
    const level = levelOf(direct, style, this.#state.numbering);
    const label =
      format.numbering !== undefined && format.numbering !== '0'
        ? this.#state.numbering.next(format.numbering, level)
        : undefined;
    const heading = headingOf(format, style);
    return inline.text.pieces.map((piece, index) => ({
      type: 'raw',
      text: piece.text,
      ...(index === 0 && label ? { ...label, level } : {}),
      ...(piece.bold ? { bold: true } : {}),
      ...(heading !== undefined ? { heading } : {}),
      ...(format.align !== undefined && format.align !== 'left' ? { align: format.align } : {}),
      ...((format.before ?? 0) >= APART ? { spaced: true } : {}),
    }));
  }
}

function levelOf(direct: ParagraphFormat, style: Style, numbering: Numbering): number {
  if (direct.level !== undefined) return direct.level;
  const id = style.paragraph.numbering;
  const linked = direct.numbering === undefined && id !== undefined ? numbering.levelOfStyle(id, style.id) : undefined;
  return linked ?? style.paragraph.level ?? 0;
}

function headingOf(format: ParagraphFormat, style: Style): number | undefined {
  if (format.outline !== undefined)
    return format.outline >= 0 && format.outline < 9 ? Math.min(format.outline + 1, HIGHEST_HEADING) : undefined;
  if (style.name === 'title') return 1;
  const named = /^heading ([1-9])$/u.exec(style.name)?.[1];
  return named === undefined ? undefined : Math.min(Number(named), HIGHEST_HEADING);
}
