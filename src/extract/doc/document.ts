import { appendAll, type Block, type Furniture, type Root } from '../../tree/index.ts';
import type { Limits } from '../../source/index.ts';
import { assemble, furnish, linesOf, type Findings, type RawBlock } from '../flow/index.ts';
import { plcData, plcPositions, type WordFile } from './fib.ts';
import { applyParagraph, type ParagraphFormat } from './formats.ts';
import { readFonts } from './fonts.ts';
import { readLists } from './lists.ts';
import { PieceTable } from './pieces.ts';
import { PropertyRuns } from './property-runs.ts';
import { changes } from './sprm.ts';
import { StoryReader, type DocumentState } from './story-reader.ts';
import { Styles } from './styles.ts';

/** Bytes of one entry of several tables. */
const SECTION_BYTES = 12;
const NOTE_BYTES = 2;
const BOX_BYTES = 22;
const DRAWING_BYTES = 26;
const TITLE_PAGE = 0x300a;
/** Stories of separators before the headers of the first section, and stories of each section. */
const SEPARATORS = 6;
const SECTION_STORIES = 6;
/** Where in a section's six stories stand the even and odd headers and footers, and those of its first page. */
const HEADERS = [0, 1];
const FOOTERS = [2, 3, 5];
const FIRST_HEADER = 4;

/** Put the stories of a file together. */
export class DocumentReader {
  readonly #file: WordFile;
  readonly #state: DocumentState;
  readonly #furniture: Furniture[] = [];
  readonly #notes: { footnotes: NoteTable; endnotes: NoteTable };
  #pending: RawBlock[] = [];
  readonly #pendingEnd: RawBlock[] = [];

  constructor(file: WordFile, limits: Limits, findings: Findings) {
    this.#file = file;
    const { lengths } = file;
    const notesStart = lengths.body;
    const endnotesStart = notesStart + lengths.footnotes + lengths.headers + lengths.macros + lengths.comments;
    const boxesStart = endnotesStart + lengths.endnotes;
    this.#notes = {
      footnotes: new NoteTable(file.part('footnoteReferences'), file.part('footnoteTexts'), notesStart),
      endnotes: new NoteTable(file.part('endnoteReferences'), file.part('endnoteTexts'), endnotesStart),
    };
    const boxes = boxesByAnchor(file.part('drawings'), file.part('boxTexts'), boxesStart);
    const ends = new Set(plcPositions(file.part('sections'), SECTION_BYTES).map((position) => position - 1));
    const paragraphs = new PropertyRuns(file.part('paragraphPages'), file.document, 'paragraphs');
    this.#state = {
      pieces: new PieceTable(file.part('pieces'), file.document, limits),
      characters: new PropertyRuns(file.part('characterPages'), file.document, 'characters'),
      paragraphs,
      styles: new Styles(file.part('stylesheet')),
      fonts: readFonts(file.part('fonts')),
      numbering: readLists({
        lists: file.part('lists'),
        levels: file.after('lists'),
        overrides: file.part('listOverrides'),
        uses: usesOfLists(paragraphs),
      }),
      findings,
      data: file.data,
      note: (position) => {
        this.#refer(position);
      },
      anchored: (position) => {
        const range = boxes.get(position);
        boxes.delete(position);
        return range ? this.#story(...range) : [];
      },
      sectionEnd: (position) => (ends.has(position) ? this.#takeNotes() : undefined),
      contents: (line) => {
        furnish(this.#furniture, line, 'outline');
      },
    };
  }

  read(): Root {
    const blocks = [...this.#story(0, this.#file.lengths.body), ...this.#takeNotes(), ...this.#pendingEnd];
    const opening = this.#headers();
    return { type: 'root', children: [...opening, ...assemble(blocks)], furniture: this.#furniture, outline: [] };
  }

  #story(start: number, end: number): RawBlock[] {
    return new StoryReader(this.#state, start, end).read(start, end);
  }

  #refer(position: number): void {
    const footnote = this.#notes.footnotes.take(position);
    const endnote = this.#notes.endnotes.take(position);
    for (const [range, target] of [
      [footnote, this.#pending],
      [endnote, this.#pendingEnd],
    ] as const) {
      if (!range) continue;
      this.#state.findings.notes++;
      appendAll(target, this.#story(...range));
    }
  }

  #takeNotes(): RawBlock[] {
    const notes = this.#pending;
    this.#pending = [];
    return notes;
  }

  /** Headers and footers become furniture; the header of a first page alone is printed once and opens the text. */
  #headers(): Block[] {
    const start = this.#file.lengths.body + this.#file.lengths.footnotes;
    const positions = plcPositions(this.#file.part('headers'), 0);
    const titled = this.#titlePages();
    const opening: Block[] = [];
    for (let index = SEPARATORS; index + 1 < positions.length; index++) {
      const section = Math.floor((index - SEPARATORS) / SECTION_STORIES);
      const place = (index - SEPARATORS) % SECTION_STORIES;
      const [from, to] = [positions[index]!, positions[index + 1]!];
      if (to <= from) continue;
      const blocks = assemble(this.#story(start + from, start + to));
      if (HEADERS.includes(place)) this.#furnishAll(blocks, 'header');
      else if (FOOTERS.includes(place)) this.#furnishAll(blocks, 'footer');
      else if (place === FIRST_HEADER && section === 0 && titled[0]) appendAll(opening, blocks);
    }
    const running = new Set(this.#furniture.map(({ value }) => value));
    return opening.filter((block) => !linesOf([block]).every((line) => running.has(line)));
  }

  #furnishAll(blocks: readonly Block[], kind: Furniture['kind']): void {
    for (const line of linesOf(blocks)) furnish(this.#furniture, line, kind);
  }

  /** For each section, whether its first page has headers of its own. */
  #titlePages(): boolean[] {
    const { document } = this.#file;
    return plcData(this.#file.part('sections'), SECTION_BYTES).map((section) => {
      const at = section.readInt32LE(2);
      if (at < 0 || at + 2 > document.length) return false;
      const list = document.subarray(at + 2, at + 2 + document.readUInt16LE(at));
      for (const { code, operand } of changes(list)) if (code === TITLE_PAGE) return operand[0] !== 0;
      return false;
    });
  }
}

function usesOfLists(paragraphs: PropertyRuns): Map<string, number[]> {
  const uses = new Map<string, number[]>();
  for (const { list } of paragraphs) {
    const format: ParagraphFormat = {};
    applyParagraph(format, list);
    if (format.list === undefined || format.list === 0) continue;
    const levels = uses.get(String(format.list)) ?? [];
    levels.push(format.level ?? 0);
    uses.set(String(format.list), levels);
  }
  return uses;
}

/** Notes of one kind: from the place that refers to one to where its text stands. */
class NoteTable {
  readonly #ranges = new Map<number, [number, number]>();

  constructor(references: Buffer, texts: Buffer, start: number) {
    const places = plcPositions(references, NOTE_BYTES);
    const edges = plcPositions(texts, 0);
    for (const [index, place] of places.slice(0, -1).entries()) {
      const [from, to] = [edges[index], edges[index + 1]];
      if (from !== undefined && to !== undefined && to > from) this.#ranges.set(place, [start + from, start + to]);
    }
  }

  take(position: number): [number, number] | undefined {
    const range = this.#ranges.get(position);
    this.#ranges.delete(position);
    return range;
  }
}

/** Text boxes by the character that anchors them: a drawing names its shape, a text names the shape it stands in. */
function boxesByAnchor(drawings: Buffer, texts: Buffer, start: number): Map<number, [number, number]> {
  const edges = plcPositions(texts, BOX_BYTES);
  const byShape = new Map<number, [number, number]>();
  for (const [index, box] of plcData(texts, BOX_BYTES).entries()) {
    const [from, to] = [edges[index], edges[index + 1]];
    if (from !== undefined && to !== undefined) byShape.set(box.readInt32LE(14), [start + from, start + to]);
  }
  const anchors = plcPositions(drawings, DRAWING_BYTES);
  const found = new Map<number, [number, number]>();
  for (const [index, drawing] of plcData(drawings, DRAWING_BYTES).entries()) {
    const shape = drawing.readInt32LE(0);
    const range = byShape.get(shape);
    const anchor = anchors[index];
    if (range && anchor !== undefined) found.set(anchor, range);
    byShape.delete(shape);
  }
  return found;
}
