import type { CharacterLook } from '../flow/index.ts';
import { child, children, type XmlElement } from '../xml/index.ts';
import { twips } from './length.ts';

/** A style with all that it inherits. */
export interface Style {
  character: CharacterLook;
  align?: 'left' | 'centre' | 'right';
  /** Twentieths of a point. */
  before?: number;
  /** Name of the list style that paragraphs of this style stand in; `''` takes them out of any. */
  list?: string;
  /** From 1. */
  outline?: number;
  /** A paragraph of this style begins a page of this master. */
  master?: string;
  /** Twentieths of a point; table columns. */
  width?: number;
  /** Table cells. */
  shaded?: boolean;
  title?: boolean;
}

const NO_STYLE: Style = { character: {} };
/** A style based on another based on another … ends here. */
const DEEPEST_CHAIN = 32;

/** Styles of one part of the document: its automatic ones and the common ones. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();

  /** Later containers (`office:styles`, `office:automatic-styles`) win over earlier ones. */
  constructor(containers: readonly (XmlElement | undefined)[]) {
    for (const container of containers)
      for (const element of children(container, 'style:style'))
        this.#elements.set(key(element.attributes.get('style:family'), element.attributes.get('style:name')), element);
  }

  get(family: 'paragraph' | 'text' | 'table-cell' | 'table-column', name: string | undefined): Style {
    return name === undefined ? NO_STYLE : this.#resolve(family, name, 0);
  }

  #resolve(family: string, name: string, depth: number): Style {
    const id = key(family, name);
    const done = this.#resolved.get(id);
    if (done) return done;
    const element = this.#elements.get(id);
    if (!element || depth > DEEPEST_CHAIN) return NO_STYLE;
    const parentName = element.attributes.get('style:parent-style-name');
    const parent = parentName === undefined ? NO_STYLE : this.#resolve(family, parentName, depth + 1);
    const own = readStyle(element);
    const style = { ...parent, ...own, character: { ...parent.character, ...own.character } };
    this.#resolved.set(id, style);
    return style;
  }
}

const key = (family: string | undefined, name: string | undefined): string => `${family ?? ''} ${name ?? ''}`;

function readStyle(element: XmlElement): Style {
  const style: Style = { character: readCharacters(child(element, 'style:text-properties')) };
  const { attributes } = element;
  const list = attributes.get('style:list-style-name');
  if (list !== undefined) style.list = list;
  const outline = Number(attributes.get('style:default-outline-level') ?? Number.NaN);
  const named = /^heading(?:_20_| )?(\d)$/iu.exec(attributes.get('style:name') ?? '')?.[1];
  if (outline >= 1) style.outline = outline;
  else if (named !== undefined) style.outline = Number(named);
  const master = attributes.get('style:master-page-name');
  if (master !== undefined && master !== '') style.master = master;
  if (/^(?:title|pealkiri)$/iu.test(attributes.get('style:name') ?? '')) style.title = true;
  const paragraph = child(element, 'style:paragraph-properties')?.attributes;
  const align = ALIGNMENTS.get(paragraph?.get('fo:text-align') ?? '');
  if (align) style.align = align;
  const before = twips(paragraph?.get('fo:margin-top'));
  if (before !== undefined) style.before = before;
  const width = twips(child(element, 'style:table-column-properties')?.attributes.get('style:column-width'));
  if (width !== undefined) style.width = width;
  const fill = child(element, 'style:table-cell-properties')?.attributes.get('fo:background-color');
  if (fill !== undefined) style.shaded = !/^(?:transparent|#ffffff)$/iu.test(fill);
  return style;
}

const ALIGNMENTS: ReadonlyMap<string, Style['align']> = new Map<string, Style['align']>([
  ['start', 'left'],
  ['left', 'left'],
  ['justify', 'left'],
  ['center', 'centre'],
  ['end', 'right'],
  ['right', 'right'],
]);

/** Weights from this one on are bold. */
const BOLD = 600;

function readCharacters(properties: XmlElement | undefined): CharacterLook {
  const look: CharacterLook = {};
  const weight = properties?.attributes.get('fo:font-weight');
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= BOLD;
  const display = properties?.attributes.get('text:display');
  if (display !== undefined) look.hidden = display === 'none';
  const transform = properties?.attributes.get('fo:text-transform');
  if (transform !== undefined) look.capitals = transform === 'uppercase';
  const position = properties?.attributes.get('style:text-position');
  if (position !== undefined) look.raised = /^(?:super|[1-9])/u.test(position);
  const font = properties?.attributes.get('style:font-name') ?? properties?.attributes.get('fo:font-family');
  if (font !== undefined) look.font = font.replace(/^'|'$/gu, '').replace(/\d$/u, '');
  return look;
}
