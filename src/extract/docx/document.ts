import { appendAll, type Block, type Furniture, type Root } from '../../tree/index.ts';
import { assemble, furnish, isPageNumber, linesOf, type Findings, type RawBlock } from '../flow/index.ts';
import { child, children, find, type XmlElement } from '../xml/index.ts';
import { BlockReader, type DocumentState } from './blocks.ts';
import { readNumbering } from './numbering.ts';
import type { Package, Relationship } from './package.ts';
import { toggle } from './properties.ts';
import { Styles } from './styles.ts';

interface Section {
  elements: XmlElement[];
  properties: XmlElement | undefined;
}

type NoteKind = 'footnote' | 'endnote';

/** Puts the stories of one package together: sections of the body with their notes, and the furniture around them. */
export class DocumentReader {
  readonly #package: Package;
  readonly #links: Relationship[];
  readonly #state: DocumentState;
  readonly #notes: Record<NoteKind, Map<string, XmlElement>>;
  readonly #referred: Record<NoteKind, XmlElement[]> = { footnote: [], endnote: [] };
  readonly #furniture: Furniture[] = [];

  constructor(opened: Package, findings: Findings) {
    this.#package = opened;
    this.#links = opened.relationships(opened.main);
    const styles = new Styles(this.#part('styles'));
    this.#notes = { footnote: this.#noteElements('footnote'), endnote: this.#noteElements('endnote') };
    this.#state = {
      styles,
      numbering: readNumbering(this.#part('numbering'), (id) => styles.get(id, 'paragraph').paragraph.numbering),
      findings,
      refer: (kind, id) => {
        const note = this.#notes[kind].get(id);
        if (!note) return;
        this.#notes[kind].delete(id);
        this.#referred[kind].push(note);
        findings.notes++;
      },
      embedded: (id) => {
        findings.unread.push(
          this.#links
            .find((link) => link.id === id)
            ?.target.split('/')
            .at(-1) ?? id,
        );
      },
      contents: (line) => {
        furnish(this.#furniture, line, 'outline');
      },
    };
  }

  read(): Root {
    const body = child(this.#package.read(this.#package.main), 'w:body');
    const blocks: Block[] = [];
    const reader = body && new BlockReader(this.#state, body);
    for (const [index, section] of sectionsOf(body).entries()) {
      if (index > 0) this.#state.numbering.beginSection();
      appendAll(blocks, this.#firstHeader(section));
      this.#running(section);
      appendAll(blocks, assemble([...(reader?.read(section.elements) ?? []), ...this.#takeNotes('footnote')]));
    }
    appendAll(blocks, assemble(this.#takeNotes('endnote')));
    return { type: 'root', children: blocks, furniture: this.#furniture, outline: [] };
  }

  #part(kind: string): XmlElement | undefined {
    const link = this.#links.find((one) => one.kind === kind);
    return link && this.#package.read(link.target);
  }

  #noteElements(kind: NoteKind): Map<string, XmlElement> {
    const notes = children(this.#part(`${kind}s`), `w:${kind}`).filter(
      (note) => (note.attributes.get('w:type') ?? 'normal') === 'normal',
    );
    return new Map(notes.map((note) => [note.attributes.get('w:id') ?? '', note]));
  }

  #takeNotes(kind: NoteKind): RawBlock[] {
    // A note may itself refer to another, which then joins the end of the same list.
    const blocks: RawBlock[] = [];
    for (let note = this.#referred[kind].shift(); note; note = this.#referred[kind].shift())
      appendAll(blocks, this.#story(note));
    return blocks;
  }

  #story(root: XmlElement): RawBlock[] {
    return new BlockReader(this.#state, root).read(children(root));
  }

  #reference(section: Section, kind: 'header' | 'footer', type: string): XmlElement | undefined {
    const reference = children(section.properties, `w:${kind}Reference`).find(
      (one) => (one.attributes.get('w:type') ?? 'default') === type,
    );
    const link = reference && this.#links.find(({ id }) => id === reference.attributes.get('r:id'));
    return link && this.#package.read(link.target);
  }

  /** The header of a first page alone is printed once: it is no running header, and approval marks do stand there. */
  #firstHeader(section: Section): Block[] {
    if (toggle(child(section.properties, 'w:titlePg')) !== true) return [];
    const header = this.#reference(section, 'header', 'first');
    const running = this.#reference(section, 'header', 'default');
    const known = new Set(running ? linesOf(assemble(this.#story(running))) : []);
    return header
      ? assemble(this.#story(header)).filter((block) => {
          const [line, ...more] = linesOf([block]);
          return line !== undefined && (more.length > 0 || !(known.has(line) || isPageNumber(line)));
        })
      : [];
  }

  #running(section: Section): void {
    for (const kind of ['header', 'footer'] as const)
      for (const type of kind === 'header' ? ['default', 'even'] : ['default', 'even', 'first']) {
        const story = this.#reference(section, kind, type);
        if (story) for (const line of linesOf(assemble(this.#story(story)))) furnish(this.#furniture, line, kind);
      }
  }
}

/** The body parted at its section ends; the properties of a section stand in its last paragraph. */
function sectionsOf(body: XmlElement | undefined): Section[] {
  const sections: Section[] = [];
  let elements: XmlElement[] = [];
  for (const element of children(body)) {
    if (element.name === 'w:sectPr') {
      sections.push({ elements, properties: element });
      elements = [];
      continue;
    }
    elements.push(element);
    const properties = element.name === 'w:p' ? child(child(element, 'w:pPr'), 'w:sectPr') : innerSection(element);
    if (!properties) continue;
    sections.push({ elements, properties });
    elements = [];
  }
  if (elements.length > 0) sections.push({ elements, properties: undefined });
  return sections;
}

/** A section may end inside a content control. */
function innerSection(element: XmlElement): XmlElement | undefined {
  return element.name === 'w:sdt' ? find(element, 'w:sectPr') : undefined;
}
