import type { Element } from 'hast';
import { numeral, type Label, type NumeralStyle } from '../flow/index.ts';
import { declarations, property } from './look.ts';

/** A list that is being read. */
export interface List {
  element: Element;
  /** From 0. */
  level: number;
  /** `undefined`: bullets; `'none'`: nothing is printed. */
  style: NumeralStyle | undefined;
  next: number;
  step: 1 | -1;
}

const BY_TYPE: ReadonlyMap<string, NumeralStyle> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const BY_STYLE: ReadonlyMap<string, NumeralStyle> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimal-zero'],
  ['lower-alpha', 'lower-letter'],
  ['lower-latin', 'lower-letter'],
  ['upper-alpha', 'upper-letter'],
  ['upper-latin', 'upper-letter'],
  ['lower-roman', 'lower-roman'],
  ['upper-roman', 'upper-roman'],
  ['none', 'none'],
]);
const BULLET = '•';

export function beginList(element: Element, outer: List | undefined): List {
  const ordered = element.tagName === 'ol';
  const reversed = ordered && element.properties.reversed === true;
  const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
  const start = Number(property(element, 'start') ?? (reversed ? items : 1));
  return {
    element,
    level: outer ? outer.level + 1 : 0,
    style: styleOf(element) ?? (ordered ? (BY_TYPE.get(property(element, 'type') ?? '') ?? 'decimal') : undefined),
    next: Number.isInteger(start) ? start : 1,
    step: reversed ? -1 : 1,
  };
}

/** Count an item and give its label; `prefix` is the part of its number that stands elsewhere. */
export function labelOf(list: List, item: Element, prefix: (list: Element) => string): Label | undefined {
  const own = property(item, 'value');
  const number = own !== undefined && /^-?\d{1,9}$/u.test(own) ? Number(own) : list.next;
  list.next = number + list.step;
  const style = styleOf(item) ?? list.style;
  if (style === undefined) return { marker: BULLET };
  const text = numeral(number, style);
  return text === '' ? undefined : { number: `${prefix(list.element)}${text}. ` };
}

function styleOf(element: Element): NumeralStyle | undefined {
  const style = declarations(element);
  const type =
    style.get('list-style-type') ??
    style
      .get('list-style')
      ?.split(/\s+/u)
      .find((word) => BY_STYLE.has(word));
  return type === undefined ? undefined : BY_STYLE.get(type);
}
