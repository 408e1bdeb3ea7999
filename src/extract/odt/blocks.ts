import { assemble, type Findings, type Label, type RawBlock } from '../flow/index.ts';
import { child, children, textOf, type XmlElement } from '../xml/index.ts';
import { InlineReader, type InlineContext } from './inline.ts';
import { OUTLINE, type List, type Lists } from './lists.ts';
import type { Style, Styles } from './styles.ts';
import { readTable } from './table.ts';

/** What all stories of one part share. */
export interface PartState {
  styles: Styles;
  lists: Lists;
  findings: Findings;
  refer: InlineContext['refer'];
  /** A line of a table of contents. */
  contents(line: string): void;
}

/** Where a block stands in its lists. */
interface Place {
  list: List;
  style: string;
  /** From 0. */
  level: number;
  /** The item's first paragraph is still to come and takes its label. */
  pending: boolean;
  start: number | undefined;
  /** The number as the program that wrote the file printed it. */
  printed: string | undefined;
}

/** Space above from which a paragraph stands apart: twentieths of a point, half a line of ordinary text. */
const APART = 120;
const HIGHEST_HEADING = 6;

/** Indexes that repeat what stands elsewhere. */
const INDEXES: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:user-index',
  'text:alphabetical-index',
  'text:table-index',
  'text:illustration-index',
  'text:object-index',
]);

/** Reads the blocks of one story, in order. */
export class BlockReader {
  readonly #state: PartState;

  constructor(state: PartState) {
    this.#state = state;
  }

  read(elements: readonly XmlElement[], place?: Place): RawBlock[] {
    return elements.flatMap((element) => this.#block(element, place));
  }

  #block(element: XmlElement, place: Place | undefined): RawBlock[] {
    if (INDEXES.has(element.name)) {
      for (const block of this.read(children(child(element, 'text:index-body'))))
        if (block.type === 'raw') this.#state.contents(block.text);
      return [];
    }
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        return this.#paragraph(element, place);
      case 'text:list':
        return this.#list(element, place);
      case 'table:table': {
        const { styles } = this.#state;
        const table = readTable(element, { styles, cell: (cell) => assemble(this.read(cell)) });
        return table.children.length > 0 ? [table] : [];
      }
      case 'text:section':
        if (element.attributes.get('text:display') !== 'none') return this.read(children(element), place);
        this.#state.findings.hiddenWords += textOf(element).split(/\s+/u).length;
        return [];
      case 'text:tracked-changes':
        this.#state.findings.deleted += children(element).filter((change) => child(change, 'text:deletion')).length;
        return [];
      case 'draw:frame':
        return this.read(children(element));
      case 'draw:image':
        this.#state.findings.pictures++;
        return [];
      case 'text:numbered-paragraph':
      case 'text:index-title':
      case 'draw:text-box':
      case 'office:text':
        return this.read(children(element), place);
      default:
        return element.name.startsWith('draw:') ? this.read(children(element)) : [];
    }
  }

  #list(element: XmlElement, outer: Place | undefined): RawBlock[] {
    const { lists, styles } = this.#state;
    const named = element.attributes.get('text:style-name') ?? outer?.style ?? listStyleInside(element, styles) ?? '';
    const list = outer?.list ?? lists.begin(element, named);
    const level = outer ? outer.level + 1 : 0;
    return children(element).flatMap((item) => {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
      const start = Number(item.attributes.get('text:start-value') ?? Number.NaN);
      return this.read(children(item), {
        list,
        style: item.attributes.get('text:style-override') ?? named,
        level,
        pending: item.name === 'text:list-item',
        start: Number.isNaN(start) ? undefined : start,
        printed: child(item, 'text:number') && textOf(child(item, 'text:number')),
      });
    });
  }

  #paragraph(element: XmlElement, place: Place | undefined): RawBlock[] {
    const style = this.#state.styles.get('paragraph', element.attributes.get('text:style-name'));
    const inline = new InlineReader(this.#state);
    inline.read(element, style.character);
    const boxes = this.read(inline.boxes);
    if (inline.text.empty && inline.text.hidden) return boxes;
    const label = this.#label(element, style, place);
    const heading = headingOf(element, style);
    const [piece] = inline.text.pieces;
    return [
      ...boxes,
      {
        type: 'raw',
        text: piece?.text ?? '',
        ...(label ?? {}),
        ...(place ? { level: place.level } : {}),
        ...(piece?.bold ? { bold: true } : {}),
        ...(heading !== undefined ? { heading } : {}),
        ...(style.align !== undefined && style.align !== 'left' ? { align: style.align } : {}),
        ...((style.before ?? 0) >= APART ? { spaced: true } : {}),
      },
    ];
  }

  #label(element: XmlElement, style: Style, place: Place | undefined): Label | undefined {
    const { lists } = this.#state;
    if (place) {
      if (!place.pending) return undefined;
      place.pending = false;
      const label = lists.next(place.list, place.level, place.style, place.start);
      return place.printed === undefined || (label && 'marker' in label) ? label : { number: `${place.printed} ` };
    }
    const level = Number(element.attributes.get('text:outline-level') ?? 0);
    const counted = element.name === 'text:h' && level >= 1 && style.list !== '';
    if (!counted || element.attributes.get('text:is-list-header') === 'true') return undefined;
    return lists.next(lists.outline(), level - 1, OUTLINE, undefined);
  }
}

/** A list may leave it to the style of its paragraphs to say how it is numbered. */
function listStyleInside(list: XmlElement, styles: Styles): string | undefined {
  for (const item of children(list))
    for (const one of children(item)) {
      if (one.name !== 'text:p' && one.name !== 'text:h') continue;
      const { list: named } = styles.get('paragraph', one.attributes.get('text:style-name'));
      if (named !== undefined && named !== '') return named;
    }
  return undefined;
}

function headingOf(element: XmlElement, style: Style): number | undefined {
  const level = element.name === 'text:h' ? Number(element.attributes.get('text:outline-level') ?? 1) : style.outline;
  if (level !== undefined && level >= 1) return Math.min(level, HIGHEST_HEADING);
  return style.title ? 1 : undefined;
}
