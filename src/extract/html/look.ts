import type { Element } from 'hast';
import type { CharacterLook } from '../flow/index.ts';

/** A property of an element as text; lists joined with spaces. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Declarations of the `style` attribute, lower case. */
export function declarations(element: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of (property(element, 'style') ?? '').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
/** Weights from this one on are bold. */
const BOLD_WEIGHT = 600;
/** Classes by which pages speak to screen readers alone. */
const UNSEEN =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text)?|element-invisible|skip-?(?:link|nav)\w*)(?:$|[\s_-])/iu;

/** How the text of an element looks, given how the text around it does. */
export function lookOf(element: Element, outer: CharacterLook): CharacterLook {
  const look = { ...outer };
  if (BOLD.has(element.tagName)) look.bold = true;
  if (element.tagName === 'sup') look.raised = true;
  if (element.tagName === 'font') {
    const face = property(element, 'face');
    if (face !== undefined) look.font = firstFont(face);
  }
  const style = declarations(element);
  const weight = style.get('font-weight');
  if (weight !== undefined) look.bold = weight.startsWith('bold') || Number(weight) >= BOLD_WEIGHT;
  const position = style.get('vertical-align');
  if (position !== undefined) look.raised = position === 'super';
  const family = style.get('font-family');
  if (family !== undefined) look.font = firstFont(family);
  const transform = style.get('text-transform');
  if (transform !== undefined) look.capitals = transform === 'uppercase';
  return look;
}

function firstFont(families: string): string {
  return families.split(',')[0]!.replace(/["']/gu, '').trim();
}

/** Whether a browser shows nothing of an element. */
export function isHidden(element: Element): boolean {
  const style = declarations(element);
  return (
    element.properties.hidden === true ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all'
  );
}

/** Whether an element is there for screen readers alone. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.test(property(element, 'className') ?? '');
}

/** As set by the element itself. */
export function alignOf(element: Element): 'left' | 'centre' | 'right' | undefined {
  const align = declarations(element).get('text-align') ?? property(element, 'align')?.toLowerCase();
  if (align === 'center' || element.tagName === 'center') return 'centre';
  if (align === 'right' || align === 'end') return 'right';
  return align === undefined ? undefined : 'left';
}

/** A cell or its row has a background of its own. */
export function isShaded(element: Element): boolean {
  const style = declarations(element);
  const colour =
    style.get('background-color') ?? style.get('background') ?? property(element, 'bgColor')?.toLowerCase();
  return colour !== undefined && !/^(?:#f{3}(?:f{3})?|white|transparent|none|inherit|initial|auto)\b/u.test(colour);
}

/** Whether an element is the mark of a note, in the text or before the note itself, as LibreOffice and Word write it. */
export function isNoteMark(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    /^#(?:sd(?:foot|end)note\d|_(?:ftn|edn)(?:ref)?\d)/u.test(property(element, 'href') ?? '')
  );
}
