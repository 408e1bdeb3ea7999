import { numeral, type Label, type NumeralStyle } from '../flow/index.ts';
import { child, children, type XmlElement } from '../xml/index.ts';

interface Level {
  start: number;
  /** `undefined`: a bullet. */
  style: NumeralStyle | undefined;
  /** "%1%.%2%." for numbers, the glyph for bullets. */
  text: string;
  suffix: string;
}

/** A list that is being counted; lists that continue it share it. */
export interface List {
  style: string;
  /** By level, from 0. */
  counters: (number | undefined)[];
}

const LEVELS = 10;
/** Name under which the numbering of headings is known among list styles. */
export const OUTLINE = 'Outline';

/** List styles of a document and the lists that run while it is read in order. */
export class Lists {
  readonly #styles = new Map<string, (Level | undefined)[]>();
  readonly #byId = new Map<string, List>();
  readonly #byStyle = new Map<string, List>();

  constructor(containers: readonly (XmlElement | undefined)[]) {
    for (const container of containers) {
      for (const element of children(container, 'text:list-style'))
        this.#styles.set(element.attributes.get('style:name') ?? '', readLevels(element));
      const outline = child(container, 'text:outline-style');
      if (outline) this.#styles.set(OUTLINE, readLevels(outline));
    }
  }

  /** Begin (or continue) the list of a `text:list` element that stands in no other list. */
  begin(element: XmlElement, style: string): List {
    const { attributes } = element;
    const continued =
      this.#byId.get(attributes.get('text:continue-list') ?? '') ??
      (attributes.get('text:continue-numbering') === 'true' ? this.#byStyle.get(style) : undefined);
    const list: List = { style, counters: continued?.counters ?? [] };
    this.#byStyle.set(style, list);
    const id = attributes.get('xml:id');
    if (id !== undefined) this.#byId.set(id, list);
    return list;
  }

  /** The numbering of headings, one through the whole document. */
  outline(): List {
    let list = this.#byStyle.get(OUTLINE);
    if (!list) this.#byStyle.set(OUTLINE, (list = { style: OUTLINE, counters: [] }));
    return list;
  }

  /** Count an item and give its label; `undefined` where nothing is printed. `style` may differ from the list's own on a level. */
  next(list: List, level: number, style: string, start: number | undefined): Label | undefined {
    const levels = this.#styles.get(style);
    const own = levels?.[level];
    if (!levels || !own) return undefined;
    const { counters } = list;
    const startOf = (index: number): number => levels[index]?.start ?? 1;
    for (let higher = 0; higher < level; higher++) counters[higher] ??= startOf(higher);
    const current = counters[level];
    counters[level] = start ?? (current === undefined ? startOf(level) : current + 1);
    counters.length = level + 1;
    if (own.style === undefined) return { marker: own.text };
    const text = own.text.replace(/%(\d{1,2})%/gu, (_, digits: string) => {
      const index = Number(digits) - 1;
      return numeral(counters[index] ?? startOf(index), levels[index]?.style ?? 'none');
    });
    if (/[\p{L}\p{N}]/u.test(text)) return { number: text + own.suffix };
    return text.trim() === '' ? undefined : { marker: text.trim() };
  }
}

function readLevels(style: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of children(style)) {
    const index = Number(element.attributes.get('text:level') ?? 0) - 1;
    if (index >= 0 && index < LEVELS) levels[index] = readLevel(element, index, levels);
  }
  return levels;
}

function readLevel(element: XmlElement, index: number, higher: readonly (Level | undefined)[]): Level {
  const { attributes } = element;
  const start = Number(attributes.get('text:start-value') ?? 1);
  const suffix = suffixOf(element);
  if (element.name === 'text:list-level-style-image') return { start, style: undefined, text: '•', suffix };
  if (element.name === 'text:list-level-style-bullet')
    return { start, style: undefined, text: attributes.get('text:bullet-char') ?? '', suffix };
  const style = numeralStyle(
    attributes.get('style:num-format') ?? '',
    attributes.get('style:num-letter-sync') === 'true',
  );
  const before = attributes.get('style:num-prefix') ?? '';
  const after = attributes.get('style:num-suffix') ?? '';
  const text =
    attributes.get('loext:num-list-format') ?? before + shownLevels(attributes, index, style, higher) + after;
  return { start, style, text, suffix };
}

/** "%1%.%2%": as many levels as the style asks for, those that print nothing left out. */
function shownLevels(
  attributes: XmlElement['attributes'],
  index: number,
  style: NumeralStyle,
  higher: readonly (Level | undefined)[],
): string {
  if (style === 'none') return '';
  const count = Math.min(index + 1, Math.max(1, Number(attributes.get('text:display-levels') ?? 1)));
  const shown: string[] = [];
  for (let level = index + 1 - count; level < index; level++) {
    const above = higher[level]?.style;
    if (above !== undefined && above !== 'none') shown.push(`%${level + 1}%`);
  }
  return [...shown, `%${index + 1}%`].join('.');
}

function suffixOf(element: XmlElement): string {
  const alignment = child(child(element, 'style:list-level-properties'), 'style:list-level-label-alignment');
  return alignment?.attributes.get('text:label-followed-by') === 'nothing' ? '' : ' ';
}

function numeralStyle(format: string, sync: boolean): NumeralStyle {
  switch (format) {
    case '':
      return 'none';
    case '01':
      return 'decimal-zero';
    case 'a':
      return sync ? 'lower-letter-sync' : 'lower-letter';
    case 'A':
      return sync ? 'upper-letter-sync' : 'upper-letter';
    case 'i':
      return 'lower-roman';
    case 'I':
      return 'upper-roman';
    case '①':
      return 'circled';
    default:
      return 'decimal';
  }
}
