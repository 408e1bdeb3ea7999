import type { XmlElement } from '../xml/index.ts';
import { children } from '../xml/index.ts';

/** Elements that stand around others and say nothing a reader sees; what is inside counts as if they were not there. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:dir',
  'w:bdo',
  'w:hyperlink',
  'w:fldSimple',
  'w:sdtContent',
  'w:rubyBase',
  'w:ruby',
  'mc:Choice',
  'mc:Fallback',
]);

/** Whether an element is looked through. */
export const isTransparent = (element: XmlElement): boolean => TRANSPARENT.has(element.name);

/** The one branch of `mc:AlternateContent` that is read, so that a text box is read once: the first that holds any text. */
export function alternative(element: XmlElement): XmlElement | undefined {
  const branches = children(element).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return branches.find(hasText) ?? branches[0];
}

function hasText(element: XmlElement): boolean {
  return children(element).some((one) => TEXT.has(one.name) || hasText(one));
}

const TEXT: ReadonlySet<string> = new Set(['w:t', 'm:t', 'w:sym', 'w:tab', 'w:br']);

/**
 * The field characters of a story that pair up; those that do not are left alone.
 *
 * Without this, one field that was never closed would swallow the rest of the document as its instruction.
 */
export function pairedFields(story: XmlElement): ReadonlySet<XmlElement> {
  const paired = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  visit(story);
  return paired;

  function visit(element: XmlElement): void {
    for (const one of children(element)) {
      if (one.name !== 'w:fldChar') {
        visit(one);
        continue;
      }
      const type = one.attributes.get('w:fldCharType');
      if (type === 'begin') open.push([one]);
      else if (type === 'separate') open.at(-1)?.push(one);
      else if (type === 'end') for (const part of [...(open.pop() ?? []), one]) paired.add(part);
    }
  }
}
