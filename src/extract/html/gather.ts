import {
  TextBuilder,
  type CharacterLook,
  type Findings,
  type Label,
  type RawBlock,
  type RawParagraph,
} from '../flow/index.ts';
import type { List } from './lists.ts';

/** An item of a list: its first paragraph takes the label. */
export interface Item {
  label: Label | undefined;
}

/** What holds where the reader stands. */
export interface Place {
  look: CharacterLook;
  heading?: number;
  align?: 'left' | 'centre' | 'right';
  list?: List;
  item?: Item;
  /** White space is kept. */
  pre: boolean;
  /** Within what the page says, not in its frame. */
  inside: boolean;
}

/** Gathers the paragraphs of one story: the page, or one cell. */
export class Gatherer {
  readonly blocks: RawBlock[] = [];
  text: TextBuilder;
  readonly #findings: Findings;
  /** Told of each paragraph: its text, and whether it is a heading or bold. */
  readonly #see: (text: string, apart: boolean) => void;

  /** Numbers stand glued to their text. */
  readonly #glued: boolean;

  constructor(findings: Findings, see: (text: string, apart: boolean) => void, glued: boolean) {
    this.#findings = findings;
    this.#see = see;
    this.#glued = glued;
    this.text = new TextBuilder(findings);
  }

  /** Two breaks in a row part paragraphs. */
  lineBreak(place: Place): void {
    if (this.text.atLineStart) this.text.breakPage();
    else this.text.add('\n', place.look);
  }

  flush(place: Place, even = false): void {
    if (this.text.empty && !even) return;
    const { pieces } = this.text;
    this.text = new TextBuilder(this.#findings);
    for (const piece of pieces.flatMap((one) => (place.pre ? splitBlankLines(one) : [one]))) {
      const blank = piece.text.trim() === '';
      const text = this.#glued ? piece.text.replace(GLUED, '$1 ') : piece.text;
      const raw: RawParagraph = { type: 'raw', text, level: place.list?.level ?? 0 };
      if (piece.bold) raw.bold = true;
      if (place.heading !== undefined) raw.heading = place.heading;
      if (place.align !== undefined && place.align !== 'left') raw.align = place.align;
      if (place.item?.label && (!blank || even)) {
        Object.assign(raw, place.item.label);
        place.item.label = undefined;
      }
      if (blank && !even) continue;
      this.#see(`${raw.number ?? ''}${text.trimStart()}`, raw.bold === true || raw.heading !== undefined);
      this.blocks.push(raw);
    }
  }
}

/** "2.1.Korraldab": a number of several parts or with a closing dot, and a letter right behind it. */
const GLUED = /^(\s*\d{1,3}\.(?:\d{1,3}\.?)*)(?=\p{L})/u;

function splitBlankLines({
  text,
  bold,
}: {
  text: string;
  bold: boolean | undefined;
}): { text: string; bold: boolean | undefined }[] {
  const parts: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() !== '') parts.at(-1)!.push(line);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.map((lines) => ({ text: lines.join('\n'), bold }));
}
