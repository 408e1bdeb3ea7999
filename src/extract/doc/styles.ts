import {
  applyCharacters,
  applyParagraph,
  resolveToggle,
  type CharacterFormat,
  type ParagraphFormat,
} from './formats.ts';

/** A style with all that it inherits. */
export interface Style {
  /** Number of a built-in style; Word's own names differ by language, these do not. */
  builtIn: number;
  paragraph: ParagraphFormat;
  bold: boolean;
  hidden: boolean;
  capitals: boolean;
  font: number | undefined;
}

const NO_STYLE: Style = { builtIn: -1, paragraph: {}, bold: false, hidden: false, capitals: false, font: undefined };
const NO_BASE = 0xfff;
/** A style based on another based on another … ends here. */
const DEEPEST_CHAIN = 32;
const PARAGRAPH_STYLE = 1;

interface Entry {
  builtIn: number;
  base: number;
  paragraph: Buffer;
  characters: Buffer;
}

/** The style sheet ([MS-DOC] 2.9.271). */
export class Styles {
  readonly #entries: (Entry | undefined)[];
  readonly #resolved = new Map<number, Style>();

  constructor(sheet: Buffer) {
    this.#entries = sheet.length < 6 ? [] : readEntries(sheet);
  }

  get(number: number, depth = 0): Style {
    const done = this.#resolved.get(number);
    if (done) return done;
    const entry = this.#entries[number];
    if (!entry || depth > DEEPEST_CHAIN) return NO_STYLE;
    const parent = entry.base === NO_BASE ? NO_STYLE : this.get(entry.base, depth + 1);
    const paragraph = { ...parent.paragraph };
    applyParagraph(paragraph, entry.paragraph);
    const characters: CharacterFormat = {};
    applyCharacters(characters, entry.characters);
    const style: Style = {
      builtIn: entry.builtIn,
      paragraph,
      bold: resolveToggle(characters.bold, parent.bold),
      hidden: resolveToggle(characters.hidden, parent.hidden),
      capitals: resolveToggle(characters.capitals, parent.capitals),
      font: characters.font ?? parent.font,
    };
    this.#resolved.set(number, style);
    return style;
  }
}

function readEntries(sheet: Buffer): (Entry | undefined)[] {
  const head = sheet.readUInt16LE(0);
  const count = sheet.readUInt16LE(2);
  const baseBytes = sheet.readUInt16LE(4);
  const entries: (Entry | undefined)[] = [];
  let at = 2 + head;
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.readUInt16LE(at);
    at += 2;
    entries.push(size === 0 ? undefined : readEntry(sheet.subarray(at, at + size), baseBytes));
    at += size + (size % 2);
  }
  return entries;
}

function readEntry(entry: Buffer, baseBytes: number): Entry | undefined {
  if (entry.length < baseBytes + 2 || baseBytes < 8) return undefined;
  const builtIn = entry.readUInt16LE(0) & 0xfff;
  const kind = entry.readUInt16LE(2) & 0xf;
  const base = entry.readUInt16LE(2) >> 4;
  let at = baseBytes;
  at += 2 + entry.readUInt16LE(at) * 2 + 2; // the name and its closing zero
  const lists: Buffer[] = [];
  for (let left = entry.readUInt16LE(4) & 0xf; left > 0 && at + 2 <= entry.length; left--) {
    const size = entry.readUInt16LE(at);
    lists.push(entry.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size % 2);
  }
  const none = Buffer.alloc(0);
  if (kind !== PARAGRAPH_STYLE) return { builtIn, base, paragraph: none, characters: lists[0] ?? none };
  // The number of the style stands before the changes of paragraphs.
  return { builtIn, base, paragraph: lists[0]?.subarray(2) ?? none, characters: lists[1] ?? none };
}
