import type { Element, Root as HtmlRoot } from 'hast';
import { report } from '../../messages/index.ts';
import type { Block, Furniture, Root } from '../../tree/index.ts';
import { furnish, linesOf, noFindings, reportFindings } from '../flow/index.ts';
import type { Reader } from '../types.ts';
import { PageReader } from './blocks.ts';
import { Chrome } from './chrome.ts';
import { decodePage } from './decode.ts';
import { isFromLibreOffice, LostOutline } from './outline.ts';
import { parsePage } from './parse.ts';
import { takeRegister } from './register.ts';

/**
 * Read a web page: a saved page of a public register, of a municipality, or a text saved as HTML by a word processor.
 *
 * Menus, banners and buttons become furniture; numbers of lists stand in the text. Reports a guessed encoding and hidden text;
 * throws `Fault` for a page that no parser could hold.
 */
export const readHtml: Reader = (source, context) => {
  const { text, encoding, guessed } = decodePage(source.bytes);
  if (guessed) report(context.file, 'kodeering-arvatud', { parameters: { kodeering: encoding } });
  const findings = noFindings();
  const furniture: Furniture[] = [];
  const page = parsePage(text);
  const body = bodyOf(page);
  const frame = (blocks: readonly Block[], before: boolean): void => {
    for (const line of linesOf(blocks)) furnish(furniture, line, before ? 'header' : 'footer');
  };
  const fromLibreOffice = isFromLibreOffice(page);
  const outline = body && new LostOutline(body, fromLibreOffice);
  const children = outline
    ? new PageReader({ chrome: new Chrome(body), outline, fromLibreOffice, findings, frame }).read(body)
    : [];
  if (outline && outline.completed > 0)
    report(context.file, 'numbrid-täiendatud', { parameters: { arv: outline.completed } });
  const root: Root = takeRegister({ type: 'root', children, furniture, outline: [] });
  reportFindings(context.file, findings, children.length > 0);
  return Promise.resolve({ door: 'tree', root });
};

function bodyOf(root: HtmlRoot | Element): Element | undefined {
  for (const child of root.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'body') return child;
    if (child.tagName === 'html') return bodyOf(child);
  }
  return undefined;
}
