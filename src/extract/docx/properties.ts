import type { CharacterLook } from '../flow/index.ts';
import { child, type XmlElement } from '../xml/index.ts';

/** What one property element says of a paragraph; absent keys are left to the style below. */
export interface ParagraphFormat {
  numbering?: string;
  level?: number;
  /** From 0; 9 is body text. */
  outline?: number;
  align?: 'left' | 'centre' | 'right';
  /** Twentieths of a point. */
  before?: number;
}

/** Read `w:pPr`. */
export function paragraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  const numbering = child(properties, 'w:numPr');
  const format: ParagraphFormat = {};
  const id = value(child(numbering, 'w:numId'));
  if (id !== undefined) format.numbering = id;
  const level = integer(value(child(numbering, 'w:ilvl')));
  if (level !== undefined) format.level = level;
  const outline = integer(value(child(properties, 'w:outlineLvl')));
  if (outline !== undefined) format.outline = outline;
  const align = ALIGNMENTS[value(child(properties, 'w:jc')) ?? ''];
  if (align) format.align = align;
  const spacing = child(properties, 'w:spacing');
  const before = integer(spacing?.attributes.get('w:before'));
  if (before !== undefined) format.before = before;
  return format;
}

const ALIGNMENTS: Readonly<Record<string, ParagraphFormat['align']>> = Object.assign(
  Object.create(null) as Record<string, ParagraphFormat['align']>,
  { left: 'left', start: 'left', both: 'left', center: 'centre', right: 'right', end: 'right' },
);

/** Read `w:rPr`. */
export function characterLook(properties: XmlElement | undefined): CharacterLook {
  const format: CharacterLook = {};
  const bold = toggle(child(properties, 'w:b'));
  if (bold !== undefined) format.bold = bold;
  const hidden = toggle(child(properties, 'w:vanish'));
  if (hidden !== undefined) format.hidden = hidden;
  const capitals = toggle(child(properties, 'w:caps'));
  if (capitals !== undefined) format.capitals = capitals;
  const position = value(child(properties, 'w:vertAlign'));
  if (position !== undefined) format.raised = position === 'superscript';
  const fonts = child(properties, 'w:rFonts');
  const font = fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi');
  if (font !== undefined) format.font = font;
  return format;
}

/** `w:val` of an element. */
export function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val');
}

/** A decimal number as Word writes it; `undefined` for anything else. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** An on/off property: on where the element stands without a value. */
export function toggle(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !/^(?:0|false|off)$/u.test(value(element) ?? 'true');
}
