import { fault } from '../../messages/index.ts';
import type { Root } from '../../tree/index.ts';
import { printedLabel, symbolPoint, type Findings, type Story } from '../flow/index.ts';
import { decodeBytes, SYMBOL_CHARSET } from './charsets.ts';
import { CHARACTERS, DESTINATIONS, SYMBOLS, type Destination } from './destinations.ts';
import { depthOf, inner, ownStory, PLAIN_PARAGRAPH, type State } from './state.ts';
import { RowBuilder } from './row.ts';
import { isStory, Stories, type StoryKind } from './stories.ts';
import { ColourTable, FontTable, StyleSheet, type Tables } from './tables.ts';
import { tokens } from './tokens.ts';
import { characterWord, paragraphWord } from './words.ts';

/** Groups inside groups: honest files have tens. */
const DEEPEST_GROUP = 10_000;
const DEFAULT_CODE_PAGE = 1252;
/** Character sets that a file names by a word of its own. */
const CODE_PAGES: ReadonlyMap<string, number> = new Map([
  ['mac', 10000],
  ['pc', 437],
  ['pca', 850],
]);

/** Destinations that come down to another once they are noted. */
const KEPT: Partial<Record<Destination, Destination>> = { comment: 'skip', picture: 'skip', 'inner-row': 'text' };

/** Where a story goes when its group ends. */
interface Closing {
  /** Depth of groups at which the story ends. */
  depth: number;
  kind: StoryKind;
  story: Story;
}

/** Reads one RTF file, token by token; nothing recursive, so that no nesting can exhaust the stack. */
export class RtfReader {
  readonly #findings: Findings;
  readonly #stories: Stories;
  readonly #groups: State[] = [];
  readonly #closings: Closing[] = [];
  readonly #tables: Tables = { fonts: new FontTable(), colours: new ColourTable(), styles: new StyleSheet() };
  #state: State;
  #codePage = DEFAULT_CODE_PAGE;
  /** The next token is the first of its group; `\*` stood there. */
  #first = false;
  #optional = false;
  /** Bytes of a character set that are still to be decoded together. */
  #bytes: number[] = [];
  /** Number or bullet that is being read. */
  #printed = '';
  /** Stand-in characters still to be stepped over. */
  #skipped = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
    this.#stories = new Stories(findings);
    this.#state = {
      destination: 'text',
      story: this.#stories.body,
      look: {},
      deleted: false,
      font: 0,
      fallback: 1,
      paragraph: { ...PLAIN_PARAGRAPH },
      inTable: false,
      row: new RowBuilder(this.#tables.colours),
    };
  }

  /** The document, and whether the file ended before its outermost group did. */
  read(bytes: Uint8Array): { root: Root; cut: boolean } {
    for (const token of tokens(bytes)) {
      if (token.type !== 'byte') this.#flush();
      switch (token.type) {
        case 'open':
          this.#open();
          break;
        case 'close':
          if (this.#groups.length <= 1) return { root: this.#stories.root(this.#state.paragraph), cut: false };
          this.#close();
          break;
        case 'word':
          this.#word(token.name, token.parameter);
          break;
        case 'symbol':
          this.#symbol(token.sign);
          break;
        case 'byte':
          if (this.#skipped > 0) this.#skipped--;
          else this.#bytes.push(token.code);
          break;
        case 'text':
          this.#plain(token.text);
          break;
      }
    }
    this.#flush();
    while (this.#groups.length > 1) this.#close();
    return { root: this.#stories.root(this.#state.paragraph), cut: true };
  }

  #open(): void {
    if (this.#groups.length >= DEEPEST_GROUP)
      throw fault('dokument-vigane', { parameters: { põhjus: `> ${DEEPEST_GROUP} {` } });
    this.#groups.push(this.#state);
    this.#state = inner(this.#state);
    this.#first = true;
    this.#optional = false;
    this.#skipped = 0;
  }

  #close(): void {
    const { paragraph } = this.#state;
    const closing = this.#closings.at(-1)?.depth === this.#groups.length ? this.#closings.pop() : undefined;
    this.#state = this.#groups.pop()!;
    if (closing) this.#stories.end(closing.kind, closing.story, paragraph, this.#state.story, depthOf(this.#state));
    this.#first = false;
    this.#skipped = 0;
  }

  #enter(destination: Destination): void {
    const { destination: outer } = this.#state;
    if (outer === 'skip') return;
    if (destination === 'comment') this.#findings.comments++;
    if (destination === 'picture') this.#findings.pictures++;
    if (destination === 'label') this.#printed = '';
    // The row of an inner table is defined in a group of its own; the outer row's definition goes on behind it.
    if (destination === 'inner-row') this.#state.row = new RowBuilder(this.#tables.colours);
    if (isStory(destination)) {
      const story = this.#stories.begin();
      this.#closings.push({ depth: this.#groups.length, kind: destination, story });
      this.#state = ownStory(this.#state, story, 'text');
    } else {
      this.#state.destination = KEPT[destination] ?? destination;
    }
  }

  #word(name: string, parameter: number | undefined): void {
    const first = this.#first;
    this.#first = false;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    const destination = first ? DESTINATIONS.get(name) : undefined;
    if (destination) {
      this.#enter(destination);
      return;
    }
    if (first && this.#optional) {
      this.#state.destination = 'skip';
      return;
    }
    switch (this.#state.destination) {
      case 'skip':
      case 'unicode-pair':
        break;
      case 'fonts':
      case 'colours':
      case 'styles':
        this.#tables[this.#state.destination].word(name, parameter);
        break;
      default:
        this.#textWord(name, parameter);
    }
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#optional = this.#first;
      return;
    }
    this.#first = false;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (sign === '\r' || sign === '\n') this.#textWord('par', undefined);
    else if (sign === '\t') this.#characters('\t');
    else this.#characters(SYMBOLS.get(sign) ?? '');
  }

  #plain(text: string): void {
    this.#first = false;
    const rest = text.slice(this.#skipped);
    this.#skipped = Math.max(0, this.#skipped - text.length);
    if (rest === '') return;
    // Bytes above 7F may stand unescaped; they are in the code page of the font like any other.
    if (/^[\0-\x7f]*$/u.test(rest)) this.#characters(rest);
    else
      this.#characters(
        decodeBytes(Buffer.from(rest, 'latin1'), this.#tables.fonts.codePage(this.#state.font) ?? this.#codePage),
      );
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const { font, look, destination, story } = this.#state;
    const entry = this.#tables.fonts.get(font);
    if (entry?.charset === SYMBOL_CHARSET && destination === 'label') {
      this.#label(Array.from(bytes, symbolPoint).join(''));
    } else if (entry?.charset === SYMBOL_CHARSET && destination === 'text') {
      if (!this.#state.deleted) for (const byte of bytes) story.text.addSign(byte, look);
    } else {
      this.#characters(decodeBytes(bytes, entry?.codePage ?? this.#codePage));
    }
  }

  #characters(text: string): void {
    const { destination, story, look, deleted } = this.#state;
    switch (destination) {
      case 'text':
        if (!deleted) story.text.addRun(text, look);
        break;
      case 'label':
        if (!look.hidden) this.#label(text);
        break;
      case 'fonts':
        this.#tables.fonts.text(text);
        break;
      case 'colours':
        this.#tables.colours.text(text);
        break;
      case 'styles':
        this.#tables.styles.text(text);
        break;
      default:
    }
  }

  /** More of the number or bullet in front of a paragraph. */
  #label(text: string): void {
    this.#printed += text;
    this.#state.story.label = printedLabel(this.#printed);
  }

  /** A control word inside running text. */
  #textWord(name: string, parameter: number | undefined): void {
    const character = CHARACTERS.get(name);
    if (character !== undefined) {
      this.#characters(character);
      return;
    }
    if (name === 'u') {
      this.#characters(String.fromCharCode((parameter ?? 0) & 0xffff));
      this.#skipped = this.#state.fallback;
      return;
    }
    const codePage = name === 'ansicpg' ? (parameter ?? DEFAULT_CODE_PAGE) : CODE_PAGES.get(name);
    if (codePage !== undefined) this.#codePage = codePage;
    else if (characterWord(this.#state, name, parameter, this.#tables, this.#findings)) return;
    else if (paragraphWord(this.#state, name, parameter, this.#tables)) return;
    else if (this.#state.destination !== 'text' || !this.#structureWord(name)) this.#state.row.word(name, parameter);
  }

  #structureWord(name: string): boolean {
    const { story, paragraph, deleted, row } = this.#state;
    const settings = { ...paragraph, depth: depthOf(this.#state) };
    switch (name) {
      case 'par':
        if (deleted) break; // the mark is deleted: the next paragraph goes on in this one
        if (paragraph.contents) this.#stories.contents(story.takeText());
        else story.endParagraph(settings);
        break;
      case 'sect':
        story.endParagraph(settings);
        this.#stories.endSection();
        break;
      case 'page':
      case 'column':
        story.text.breakPage();
        break;
      case 'cell':
        story.endCell(settings, 1);
        break;
      case 'nestcell':
        story.endCell(settings, Math.max(2, paragraph.depth));
        break;
      case 'row':
        story.endRow(row.row, 1);
        break;
      case 'nestrow':
        story.endRow(row.row, Math.max(2, paragraph.depth));
        break;
      case 'titlepg':
        this.#stories.titlePage = true;
        break;
      default:
        return false;
    }
    return true;
  }
}
