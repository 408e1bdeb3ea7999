import type { Element, ElementContent } from 'hast';
import { appendAll, type Block, type Table } from '../../tree/index.ts';
import { assemble, TextBuilder, type Findings } from '../flow/index.ts';
import { SILENT, type Chrome } from './chrome.ts';
import { Gatherer, type Item, type Place } from './gather.ts';
import { asRaw, isLayout } from './layout-table.ts';
import { beginList, labelOf } from './lists.ts';
import { alignOf, declarations, isHidden, isNoteMark, isUnseen, lookOf, property } from './look.ts';
import type { LostOutline } from './outline.ts';
import { registerPair } from './register.ts';
import { elements, readTable } from './table.ts';

export interface PageState {
  chrome: Chrome;
  outline: LostOutline;
  /**
   * The page was written by LibreOffice: a tab between words is the author's, though a browser shows a space, and the number of a
   * heading stands glued to its text.
   */
  fromLibreOffice: boolean;
  findings: Findings;
  /** Text of the page's frame; `before` the content or after it. */
  frame(blocks: readonly Block[], before: boolean): void;
}

/** Elements that stand in a line; all others begin and end a paragraph. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p output q rb rp rt ruby s samp small ' +
    'span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** What stands above the base of a ruby. */
const ABOVE: ReadonlySet<string> = new Set(['rt', 'rp']);

/** Reads blocks of a page, or of one cell of it. */
export class PageReader {
  readonly #state: PageState;
  #story: Gatherer;
  /** Tables made of a register's rows. */
  readonly #registers = new Set<Table>();
  /** The content has been come to. */
  #reached = false;

  constructor(state: PageState) {
    this.#state = state;
    this.#story = this.#gatherer();
  }

  read(body: Element): Block[] {
    const place: Place = { look: {}, pre: false, inside: false };
    this.#children(body, { ...place, inside: this.#state.chrome.isContent(body) });
    this.#story.flush(place);
    return assemble(this.#story.blocks);
  }

  #gatherer(): Gatherer {
    const { findings, outline, fromLibreOffice } = this.#state;
    const see = (text: string, apart: boolean): void => {
      outline.see(text, apart);
    };
    return new Gatherer(findings, see, fromLibreOffice);
  }

  #children(parent: Element, place: Place): void {
    for (const child of parent.children) this.#node(child, place);
  }

  #node(node: ElementContent, place: Place): void {
    if (node.type === 'text') {
      this.#story.text.addRun(place.pre ? node.value : this.#collapse(node.value), place.look);
    } else if (node.type === 'element') this.#element(node, place);
  }

  #collapse(text: string): string {
    const { fromLibreOffice } = this.#state;
    return text.replace(/[ \t\r\n\f]+/gu, (space) => (fromLibreOffice && /^[ \t]*\t[ \t]*$/u.test(space) ? '\t' : ' '));
  }

  #element(element: Element, place: Place): void {
    const { tagName } = element;
    if (tagName === 'br') {
      this.#story.lineBreak(place);
      return;
    }
    if (SILENT.has(tagName) || ABOVE.has(tagName) || isUnseen(element) || isNoteMark(element)) return;
    if (isHidden(element)) {
      this.#hide(element);
      return;
    }
    if (this.#isFrame(element, place)) return;
    const look = lookOf(element, place.look);
    if (INLINE.has(tagName)) {
      this.#inline(element, { ...place, look });
      return;
    }
    this.#story.flush(place);
    const align = alignOf(element) ?? place.align;
    const pre = place.pre || (declarations(element).get('white-space') ?? '').startsWith('pre');
    const inner: Place = { ...place, look, pre, ...(align ? { align } : {}) };
    if (this.#state.chrome.isContent(element)) {
      inner.inside = true;
      this.#reached = true;
    }
    this.#block(element, inner);
    if (spaceBelow(element)) this.#story.blocks.push({ type: 'raw', text: '' });
  }

  #inline(element: Element, place: Place): void {
    // Word marks the number or bullet that it printed.
    this.#children(element, place);
    if (declarations(element).get('mso-list') === 'ignore') this.#story.text.add(' ', place.look);
  }

  #block(element: Element, place: Place): void {
    switch (element.tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#contents(element, { ...place, heading: Number(element.tagName.charAt(1)) });
        break;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#contents(element, { ...place, list: beginList(element, place.list) });
        break;
      case 'li':
        this.#item(element, place);
        break;
      case 'dl':
        this.#pairs(element, place);
        break;
      case 'pre':
      case 'listing':
      case 'xmp':
        this.#contents(element, { ...place, pre: true });
        break;
      case 'table':
        this.#table(element, place);
        break;
      default: {
        const pair = registerPair(element);
        if (pair) this.#registerRow(pair, place);
        else this.#contents(element, place);
      }
    }
  }

  /** Rows of a register's metadata that are no table to the page are one to us. */
  #registerRow([label, value]: [Element, Element | undefined], place: Place): void {
    const cells = [label, value ?? { ...label, children: [] }].map((cell) => ({ ...cell, tagName: 'td' }));
    const last = this.#story.blocks.at(-1);
    const row = { ...label, tagName: 'table', children: [rowOf(...cells)] };
    const table = readTable(row, (cell) => this.#cell(cell, place));
    if (last?.type === 'table' && this.#registers.has(last)) {
      appendAll(last.children, table.children);
    } else {
      this.#registers.add(table);
      this.#story.blocks.push(table);
    }
  }

  #contents(element: Element, place: Place): void {
    this.#children(element, place);
    this.#story.flush(place);
  }

  #item(element: Element, place: Place): void {
    const list = place.list ?? beginList(element, undefined);
    const item: Item = { label: labelOf(list, element, (one) => this.#state.outline.prefix(one)) };
    const inner = { ...place, list, item };
    this.#contents(element, inner);
    // A number without text is printed; a bullet without text is only a dot.
    if (item.label && 'number' in item.label) this.#story.flush(inner, true);
  }

  /** A list of terms is a table of two columns; what else stands in it is text. */
  #pairs(element: Element, place: Place): void {
    let rows: Element[] = [];
    const close = (): void => {
      if (rows.length > 0) this.#table({ ...element, tagName: 'table', children: rows }, place);
      rows = [];
    };
    const visit = (node: ElementContent): void => {
      if (node.type !== 'element' || (node.tagName !== 'dt' && node.tagName !== 'dd' && node.tagName !== 'div')) {
        if (node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')) close();
        this.#node(node, place);
      } else if (node.tagName === 'div') node.children.forEach(visit);
      else if (node.tagName === 'dt') rows.push(rowOf({ ...node, tagName: 'td' }));
      else if (rows.length > 0) rows.at(-1)!.children.push({ ...node, tagName: 'td' });
      else rows.push(rowOf({ ...node, tagName: 'td', children: [] }, { ...node, tagName: 'td' }));
    };
    element.children.forEach(visit);
    close();
    this.#story.flush(place);
  }

  #table(element: Element, place: Place): void {
    for (const caption of elements(element).filter(({ tagName }) => tagName === 'caption')) {
      this.#contents(caption, place);
    }
    const table = readTable(element, (cell) => this.#cell(cell, place));
    if (isLayout(table.children.flatMap((row) => row.children.map((cell) => cell.children)))) {
      for (const row of table.children)
        for (const cell of row.children)
          appendAll(
            this.#story.blocks,
            cell.children.map((block) => asRaw(block)),
          );
    } else if (table.children.length > 0) this.#story.blocks.push(table);
  }

  #cell(element: Element, place: Place): Block[] {
    const outer = this.#story;
    this.#story = this.#gatherer();
    const align = alignOf(element);
    const inner: Place = {
      look: lookOf(element, {}),
      pre: place.pre,
      inside: place.inside || this.#state.chrome.isContent(element),
      ...(align ? { align } : {}),
    };
    this.#contents(element, inner);
    const blocks = assemble(this.#story.blocks);
    this.#story = outer;
    return blocks;
  }

  #isFrame(element: Element, place: Place): boolean {
    // LibreOffice says so itself.
    const title = element.tagName === 'div' ? property(element, 'title') : undefined;
    const running = title === 'header' || title === 'footer';
    if (!running && !this.#state.chrome.isFrame(element, place.inside)) return false;
    const before = running ? title === 'header' : !this.#reached;
    this.#state.frame(this.#cell(element, { ...place, inside: true }), before);
    return true;
  }

  #hide(element: Element): void {
    const hidden = new TextBuilder(this.#state.findings);
    const visit = (node: ElementContent): void => {
      if (node.type === 'text') hidden.add(node.value, { hidden: true });
      else if (node.type === 'element' && !SILENT.has(node.tagName)) node.children.forEach(visit);
    };
    element.children.forEach(visit);
  }
}

function rowOf(...cells: Element[]): Element {
  return { type: 'element', tagName: 'tr', properties: {}, children: cells };
}

/** An empty paragraph leaves its space. */
function spaceBelow(element: Element): boolean {
  return (
    element.tagName === 'hr' || (element.tagName === 'p' && elements(element).some(({ tagName }) => tagName === 'br'))
  );
}
