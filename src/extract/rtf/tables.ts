import { codePageOf } from './charsets.ts';

/** A font of the font table. */
export interface Font {
  name: string;
  charset: number;
  codePage: number | undefined;
}

/** A style of the style sheet, as far as it matters. */
export interface StyleEntry {
  /** Lower case. */
  name: string;
}

const HEADING = /^(?:heading|pealkiri) ([1-9])$/u;
export const HIGHEST_HEADING = 6;

/** The heading that a style makes of its paragraphs, 1..6. */
export function headingOfStyle(style: StyleEntry | undefined): number | undefined {
  if (!style) return undefined;
  if (style.name === 'title') return 1;
  const level = HEADING.exec(style.name)?.[1];
  return level === undefined ? undefined : Math.min(Number(level), HIGHEST_HEADING);
}

/** Lines of a table of contents. */
export function isContents(style: StyleEntry | undefined): boolean {
  return style !== undefined && /^(?:toc|contents) \d$/u.test(style.name);
}

/** The tables at the head of a file. */
export interface Tables {
  fonts: FontTable;
  colours: ColourTable;
  styles: StyleSheet;
}

/** The font table, filled while its group is read. */
export class FontTable {
  /** Number of the font that holds where none is named. */
  standard = 0;
  readonly #fonts = new Map<number, Font>();
  #number = 0;
  #font: Font = { name: '', charset: 0, codePage: undefined };

  word(name: string, parameter: number | undefined): void {
    if (name === 'f') {
      this.#number = parameter ?? 0;
    } else if (name === 'fcharset') {
      this.#font.charset = parameter ?? 0;
      this.#font.codePage ??= codePageOf(this.#font.charset);
    } else if (name === 'cpg') {
      this.#font.codePage = parameter;
    }
  }

  /** The name, which a semicolon ends. */
  text(text: string): void {
    this.#font.name += text;
    if (!text.endsWith(';')) return;
    this.#font.name = this.#font.name.slice(0, -1).trim();
    this.#fonts.set(this.#number, this.#font);
    this.#font = { name: '', charset: 0, codePage: undefined };
  }

  get(number: number): Font | undefined {
    return this.#fonts.get(number);
  }

  codePage(number: number): number | undefined {
    return this.#fonts.get(number)?.codePage;
  }
}

/** The sum of a colour's three parts. */
const WHITE = 3 * 255;

/** The colour table, filled while its group is read: which numbers are white, or no colour at all. */
export class ColourTable {
  readonly #white = new Set<number>([0]);
  #number = 0;
  #sum = 0;

  word(name: string, parameter: number | undefined): void {
    if (name === 'red' || name === 'green' || name === 'blue') this.#sum += parameter ?? 0;
  }

  text(text: string): void {
    for (const sign of text) {
      if (sign !== ';') continue;
      if (this.#sum === WHITE) this.#white.add(this.#number);
      this.#number++;
      this.#sum = 0;
    }
  }

  isShade(number: number): boolean {
    return !this.#white.has(number);
  }
}

/** The style sheet, filled while its group is read: names of paragraph styles. */
export class StyleSheet {
  readonly #styles = new Map<number, StyleEntry>();
  /** `undefined`: a style of characters, tables or sections. */
  #number: number | undefined = 0;
  #name = '';

  word(name: string, parameter: number | undefined): void {
    if (name === 's') this.#number = parameter ?? 0;
    else if (name === 'cs' || name === 'ts' || name === 'ds') this.#number = undefined;
  }

  text(text: string): void {
    this.#name += text;
    if (!text.endsWith(';')) return;
    if (this.#number !== undefined)
      this.#styles.set(this.#number, { name: this.#name.slice(0, -1).trim().toLowerCase() });
    this.#number = 0;
    this.#name = '';
  }

  get(number: number): StyleEntry | undefined {
    return this.#styles.get(number);
  }
}
