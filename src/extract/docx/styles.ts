import type { CharacterLook } from '../flow/index.ts';
import { child, children, type XmlElement } from '../xml/index.ts';
import { characterLook, paragraphFormat, value, type ParagraphFormat } from './properties.ts';

/** A style with all that it inherits. */
export interface Style {
  id: string;
  /** Lower case; Word writes built-in names in English whatever its language. */
  name: string;
  paragraph: ParagraphFormat;
  character: CharacterLook;
  /** The first row of a table in this style is set apart by shading or bold. */
  headRow: boolean;
}

const NO_STYLE: Style = { id: '', name: '', paragraph: {}, character: {}, headRow: false };

/** A style based on another based on another … ends here: Word itself stops at fewer. */
const DEEPEST_CHAIN = 32;

/** The styles of a document, inheritance resolved. */
export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #defaults = new Map<string, string>();

  constructor(root: XmlElement | undefined) {
    for (const element of children(root, 'w:style')) {
      const id = element.attributes.get('w:styleId');
      if (id === undefined || this.#elements.has(id)) continue;
      this.#elements.set(id, element);
      const isDefault = element.attributes.get('w:default');
      if (isDefault === '1' || isDefault === 'true' || isDefault === 'on')
        this.#defaults.set(element.attributes.get('w:type') ?? 'paragraph', id);
    }
  }

  /** The style of this id; without one, the default style of its type. */
  get(id: string | undefined, type: 'paragraph' | 'character' | 'table'): Style {
    const known = id !== undefined && this.#elements.has(id) ? id : this.#defaults.get(type);
    return known === undefined ? NO_STYLE : this.#resolve(known, 0);
  }

  #resolve(id: string, depth: number): Style {
    const done = this.#resolved.get(id);
    if (done) return done;
    const element = this.#elements.get(id);
    if (!element || depth > DEEPEST_CHAIN) return NO_STYLE;
    const parentId = value(child(element, 'w:basedOn'));
    const parent = parentId === undefined ? NO_STYLE : this.#resolve(parentId, depth + 1);
    const style: Style = {
      id,
      name: (value(child(element, 'w:name')) ?? id).toLowerCase(),
      paragraph: { ...parent.paragraph, ...paragraphFormat(child(element, 'w:pPr')) },
      character: { ...parent.character, ...characterLook(child(element, 'w:rPr')) },
      headRow: parent.headRow || setsHeadRowApart(element),
    };
    this.#resolved.set(id, style);
    return style;
  }
}

function setsHeadRowApart(element: XmlElement): boolean {
  const part = children(element, 'w:tblStylePr').find((one) => one.attributes.get('w:type') === 'firstRow');
  return characterLook(child(part, 'w:rPr')).bold === true || child(child(part, 'w:tcPr'), 'w:shd') !== undefined;
}
