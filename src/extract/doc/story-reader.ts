import { appendAll } from '../../tree/index.ts';
import { Story, type Findings, type Numbering, type ParagraphSettings, type RawBlock } from '../flow/index.ts';
import { lookOf, runs, type Run } from './characters.ts';
import { applyParagraph, type ParagraphFormat } from './formats.ts';
import type { PieceTable } from './pieces.ts';
import type { PropertyRuns } from './property-runs.ts';
import { readRow } from './row.ts';
import type { Style, Styles } from './styles.ts';

/** What all stories of a document share. */
export interface DocumentState {
  pieces: PieceTable;
  characters: PropertyRuns;
  paragraphs: PropertyRuns;
  styles: Styles;
  fonts: readonly string[];
  numbering: Numbering;
  findings: Findings;
  /** The stream that holds properties too long for their page. */
  data: Buffer;
  /** A note is referred to at this place. */
  note(position: number): void;
  /** Blocks of what is anchored at this place. */
  anchored(position: number): RawBlock[];
  /** A section ends at this place; its notes. */
  sectionEnd(position: number): RawBlock[] | undefined;
  /** A line of a table of contents. */
  contents(line: string): void;
}

/** Characters that are signs to Word ([MS-DOC] 2.4.1 and the list of special characters). */
const SIGN = {
  picture: '\u0001',
  note: '\u0002',
  comment: '\u0005',
  cell: '\u0007',
  drawing: '\u0008',
  line: '\u000b',
  page: '\u000c',
  paragraph: '\r',
  column: '\u000e',
  fieldBegin: '\u0013',
  fieldResult: '\u0014',
  fieldEnd: '\u0015',
  hyphen: '\u001e',
  symbol: '(',
} as const;

const SPECIAL = /[\u0001-\u0008\u000b-\u000e\u0013-\u0015\u001e\u001f]/u;
const HEADINGS = 9;
const HIGHEST_HEADING = 6;
const TITLE = 62;
const FIRST_CONTENTS = 19;
const LAST_CONTENTS = 27;
const BODY_TEXT = 9;
/** Properties that stand in the stream of data. */
const HUGE = [0x6645, 0x6646];

/** Reads one story, character by character. */
export class StoryReader {
  readonly #state: DocumentState;
  readonly #story: Story;
  readonly #fields: ReadonlySet<number>;
  /** Open fields, outermost first: in its code, or in its result. */
  readonly #open: ('code' | 'result')[] = [];
  #boxes: RawBlock[] = [];
  #style: Style;

  constructor(state: DocumentState, start: number, end: number) {
    this.#state = state;
    this.#story = new Story(state.findings);
    this.#fields = pairedFields(state.pieces, start, end);
    this.#style = state.styles.get(0);
  }

  read(start: number, end: number): RawBlock[] {
    const { pieces, characters } = this.#state;
    this.#style = this.#styleAt(start, end);
    for (const run of runs(pieces, characters, start, end)) this.#run(run, end);
    return this.#story.finish(this.#settings({}, this.#style));
  }

  #run(run: Run, end: number): void {
    const { findings } = this.#state;
    if (run.format.deleted) findings.deleted++;
    if (run.format.inserted) findings.inserted++;
    const { text } = run;
    let from = 0;
    for (let index = 0; index < text.length; index++) {
      if (
        !SPECIAL.test(text[index]!) &&
        text[index] !== SIGN.paragraph &&
        !(run.format.symbol && text[index] === SIGN.symbol)
      )
        continue;
      this.#text(text.slice(from, index), run);
      from = index + 1;
      this.#sign(text[index]!, run.start + index, run, end);
    }
    this.#text(text.slice(from), run);
  }

  #text(text: string, { format }: Run): void {
    if (text === '' || format.deleted || this.#open.includes('code')) return;
    this.#story.text.addRun(text, lookOf(format, this.#style, this.#state.styles, this.#state.fonts));
  }

  #sign(sign: string, position: number, run: Run, end: number): void {
    const { findings } = this.#state;
    switch (sign) {
      case SIGN.paragraph:
      case SIGN.cell:
        this.#endParagraph(sign, position, run.format.deleted === true);
        this.#style = this.#styleAt(position + 1, end);
        break;
      case SIGN.page: {
        const notes = this.#state.sectionEnd(position);
        if (!notes) {
          this.#story.text.breakPage();
          break;
        }
        this.#endParagraph(sign, position, false);
        this.#story.add(notes, 0);
        this.#state.numbering.beginSection();
        this.#style = this.#styleAt(position + 1, end);
        break;
      }
      case SIGN.column:
        this.#story.text.breakPage();
        break;
      case SIGN.line:
        this.#text('\n', run);
        break;
      case SIGN.hyphen:
        this.#text('-', run);
        break;
      case SIGN.symbol:
        this.#symbol(run);
        break;
      case SIGN.note:
        if (!run.format.deleted) this.#state.note(position);
        break;
      case SIGN.comment:
        findings.comments++;
        break;
      case SIGN.picture:
        findings.pictures++;
        break;
      case SIGN.drawing:
        if (!run.format.deleted) appendAll(this.#boxes, this.#state.anchored(position));
        break;
      case SIGN.fieldBegin:
      case SIGN.fieldResult:
      case SIGN.fieldEnd:
        if (this.#fields.has(position)) this.#field(sign);
        break;
      default:
    }
  }

  #field(sign: string): void {
    if (sign === SIGN.fieldBegin) this.#open.push('code');
    else if (sign === SIGN.fieldEnd) this.#open.pop();
    else if (this.#open.length > 0) this.#open[this.#open.length - 1] = 'result';
  }

  #symbol(run: Run): void {
    const { symbol } = run.format;
    if (!symbol || run.format.deleted || this.#open.includes('code')) return;
    const look = lookOf(run.format, this.#style, this.#state.styles, this.#state.fonts);
    const font = this.#state.fonts[symbol.font];
    this.#story.text.addSign(symbol.code & 0xff, { ...look, ...(font !== undefined ? { font } : {}) });
  }

  #endParagraph(sign: string, position: number, deleted: boolean): void {
    const { format, style, list } = this.#paragraphAt(position);
    const settings = this.#settings(format, style);
    this.#story.add(this.#boxes, settings.depth);
    this.#boxes = [];
    if (deleted && sign === SIGN.paragraph && settings.depth === 0) return; // the next paragraph goes on in this one
    if (settings.contents) {
      this.#state.contents(this.#story.takeText());
      return;
    }
    if (sign === SIGN.cell && format.endsRow) {
      this.#story.endRow(readRow(list), 1);
    } else if (format.endsInnerRow) {
      this.#story.endRow(readRow(list), settings.depth);
    } else {
      if (!(this.#story.text.empty && this.#story.text.hidden)) this.#story.label = this.#label(format, style);
      if (sign === SIGN.cell) this.#story.endCell(settings, 1);
      else if (format.endsInnerCell) this.#story.endCell(settings, settings.depth);
      else this.#story.endParagraph(settings);
    }
  }

  #label(format: ParagraphFormat, style: Style): Story['label'] {
    const list = format.list ?? style.paragraph.list ?? 0;
    return list === 0 ? undefined : this.#state.numbering.next(String(list), levelOf(format, style));
  }

  #settings(format: ParagraphFormat, style: Style): ParagraphSettings {
    const { align, outline, before } = { ...style.paragraph, ...format };
    return {
      depth: format.inTable ? Math.max(1, format.depth ?? 1) : 0,
      heading: headingOf(outline, style),
      align: align === 'left' ? undefined : align,
      level: levelOf(format, style),
      before: before ?? 0,
      contents: style.builtIn >= FIRST_CONTENTS && style.builtIn <= LAST_CONTENTS,
    };
  }

  /** What is set for the paragraph whose mark stands here. */
  #paragraphAt(position: number): { format: ParagraphFormat; style: Style; list: Buffer } {
    const { pieces, paragraphs, styles, data } = this.#state;
    const piece = pieces.at(position);
    const run = piece && paragraphs.at(pieces.offsetOf(piece, position));
    const format: ParagraphFormat = {};
    let list = run?.list ?? Buffer.alloc(0);
    if (list.length >= 6 && HUGE.includes(list.readUInt16LE(0))) list = hugeList(list.readUInt32LE(2), data) ?? list;
    applyParagraph(format, list);
    if (piece?.changes) applyParagraph(format, piece.changes);
    return { format, style: styles.get(run?.style ?? 0), list };
  }

  /** The style of the paragraph that begins here: it is told by the mark at its end. */
  #styleAt(start: number, end: number): Style {
    const { pieces } = this.#state;
    const piece = pieces.at(start);
    if (start >= end || !piece) return this.#state.styles.get(0);
    // All characters of a paragraph that lie in one piece lie in the same run of properties as its mark.
    return this.#paragraphAt(start).style;
  }
}

function levelOf(format: ParagraphFormat, style: Style): number {
  return Math.min(8, format.level ?? style.paragraph.level ?? 0);
}

function headingOf(outline: number | undefined, style: Style): number | undefined {
  if (outline !== undefined) return outline < BODY_TEXT ? Math.min(outline + 1, HIGHEST_HEADING) : undefined;
  if (style.builtIn >= 1 && style.builtIn <= HEADINGS) return Math.min(style.builtIn, HIGHEST_HEADING);
  return style.builtIn === TITLE ? 1 : undefined;
}

function hugeList(at: number, data: Buffer): Buffer | undefined {
  if (at + 2 > data.length) return undefined;
  return data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
}

/** Positions of field signs that pair up; one that was never closed swallows nothing. */
function pairedFields(pieces: PieceTable, start: number, end: number): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[][] = [];
  let at = start;
  for (let piece = pieces.at(at); piece && at < end; piece = pieces.at(at)) {
    const stop = Math.min(end, piece.end);
    for (const { index, 0: sign } of pieces.text(piece, at, stop).matchAll(/[\u0013-\u0015]/gu)) {
      if (sign === SIGN.fieldBegin) open.push([at + index]);
      else if (sign === SIGN.fieldResult) open.at(-1)?.push(at + index);
      else {
        const field = open.pop();
        if (field) for (const position of [...field, at + index]) paired.add(position);
      }
    }
    at = stop;
  }
  return paired;
}
