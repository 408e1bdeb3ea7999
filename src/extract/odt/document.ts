import { appendAll, type Block, type Furniture, type Root } from '../../tree/index.ts';
import { assemble, furnish, linesOf, type Findings, type RawBlock } from '../flow/index.ts';
import { child, children, find, type XmlElement } from '../xml/index.ts';
import { BlockReader, type PartState } from './blocks.ts';
import { Lists } from './lists.ts';
import { Styles } from './styles.ts';

/** Put the parts of a document together: the body with its notes, and the furniture of its pages. */
export function readDocument(content: XmlElement, stylesPart: XmlElement | undefined, findings: Findings): Root {
  const common = child(stylesPart, 'office:styles');
  const automatic = child(content, 'office:automatic-styles');
  const furniture: Furniture[] = [];
  const notes = { footnote: [] as XmlElement[], endnote: [] as XmlElement[] };
  const state: PartState = {
    styles: new Styles([common, automatic]),
    lists: new Lists([common, automatic]),
    findings,
    refer: (kind, body) => {
      notes[kind].push(body);
      findings.notes++;
    },
    contents: (line) => {
      furnish(furniture, line, 'outline');
    },
  };
  const text = find(content, 'office:text');
  const reader = new BlockReader(state);
  const blocks: RawBlock[] = reader.read(children(text));
  for (const kind of ['footnote', 'endnote'] as const)
    for (let body = notes[kind].shift(); body; body = notes[kind].shift())
      appendAll(blocks, reader.read(children(body)));

  const headState: PartState = {
    ...state,
    styles: new Styles([common, child(stylesPart, 'office:automatic-styles')]),
    lists: new Lists([common, child(stylesPart, 'office:automatic-styles')]),
    refer: () => undefined,
  };
  const masters = mastersOf(content, stylesPart);
  const first = firstHeader(masters[0], headState);
  for (const master of masters)
    for (const part of children(master)) {
      const kind = RUNNING.get(part.name);
      if (kind && part.attributes.get('style:display') !== 'false' && !(kind === 'header' && printsOnce(master)))
        for (const line of linesOf(story(part, headState))) furnish(furniture, line, kind);
    }
  const running = new Set(furniture.map(({ value }) => value));
  const once = first.filter((block) => !linesOf([block]).every((line) => running.has(line)));
  return { type: 'root', children: [...once, ...assemble(blocks)], furniture, outline: [] };
}

const RUNNING: ReadonlyMap<string, 'header' | 'footer'> = new Map([
  ['style:header', 'header'],
  ['style:header-left', 'header'],
  ['style:footer', 'footer'],
  ['style:footer-left', 'footer'],
  ['style:footer-first', 'footer'],
  ['loext:footer-first', 'footer'],
]);

/** Page masters in use, the one of the first page first. */
function mastersOf(content: XmlElement, stylesPart: XmlElement | undefined): XmlElement[] {
  const all = children(child(stylesPart, 'office:master-styles'), 'style:master-page');
  const byName = new Map(all.map((master) => [master.attributes.get('style:name') ?? '', master]));
  const named = children(child(content, 'office:automatic-styles'), 'style:style')
    .map((style) => style.attributes.get('style:master-page-name') ?? '')
    .filter((name) => name !== '');
  const standard = byName.get('Standard') ?? all[0];
  const opening = byName.get(openingMaster(content) ?? '') ?? standard;
  const used = new Set<XmlElement | undefined>([opening, ...named.map((name) => byName.get(name))]);
  // The master that follows a page of its own runs through the rest.
  for (const master of used) used.add(byName.get(master?.attributes.get('style:next-style-name') ?? ''));
  return [...used].filter((master) => master !== undefined);
}

/** The master page that the first block of the text asks for. */
function openingMaster(content: XmlElement): string | undefined {
  const styles = new Map(
    children(child(content, 'office:automatic-styles'), 'style:style').map((style) => [
      style.attributes.get('style:name') ?? '',
      style.attributes.get('style:master-page-name'),
    ]),
  );
  const block = children(find(content, 'office:text')).find(({ name }) =>
    /^(?:text:[ph]|text:list|table:table)$/u.test(name),
  );
  return styles.get(block?.attributes.get('text:style-name') ?? block?.attributes.get('table:style-name') ?? '');
}

function printsOnce(master: XmlElement | undefined): boolean {
  const next = master?.attributes.get('style:next-style-name');
  return next !== undefined && next !== master?.attributes.get('style:name');
}

/** A header of the first page alone is printed once: it is no running header, and approval marks do stand there. */
function firstHeader(master: XmlElement | undefined, state: PartState): Block[] {
  const name = printsOnce(master) ? ['style:header'] : ['style:header-first', 'loext:header-first'];
  return name.flatMap((one) => {
    const header = child(master, one);
    return header && header.attributes.get('style:display') !== 'false' ? story(header, state) : [];
  });
}

function story(part: XmlElement, state: PartState): Block[] {
  return assemble(new BlockReader(state).read(children(part)));
}
