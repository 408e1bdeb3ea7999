import { countWords, type Findings } from './findings.ts';
import { isSymbolFont, spellSymbols, symbolPoint } from './symbols.ts';

/** How characters look, as far as it matters for reading them. */
export interface CharacterLook {
  bold?: boolean;
  hidden?: boolean;
  /** Shown in capitals whatever was typed. */
  capitals?: boolean;
  /** Set above the line. */
  raised?: boolean;
  font?: string;
}

/** Text between two page breaks of one paragraph. */
export interface Piece {
  text: string;
  /** All that was seen so far is bold; `undefined` before anything was. */
  bold: boolean | undefined;
}

/** A number that is set above the line: "§ 13¹", "m²". Read as plain digits it would run into what stands before it. */
const RAISED = /^\d{1,3}$/u;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raise = (text: string): string => text.replace(/\d/gu, (digit) => RAISED_DIGITS.charAt(Number(digit)));

/** Gathers the text of one paragraph from its runs. */
export class TextBuilder {
  readonly pieces: Piece[] = [{ text: '', bold: undefined }];
  /** Hidden text was met. */
  hidden = false;
  /** Nothing but space stands on the line so far. */
  atLineStart = true;
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Nothing visible came, not even a space. */
  get empty(): boolean {
    return this.pieces.every(({ text }) => text === '');
  }

  /** Add characters as they stand: tabs as `\t`, line breaks as `\n`. */
  add(text: string, look: CharacterLook): void {
    if (text === '') return;
    if (look.hidden) {
      this.hidden = true;
      this.#findings.hiddenWords += countWords(text);
      return;
    }
    const piece = this.pieces.at(-1)!;
    piece.text += look.capitals ? text.toLocaleUpperCase('et') : text;
    if (text.trim() !== '') piece.bold = (piece.bold ?? true) && look.bold === true;
    const tail = text.slice(text.lastIndexOf('\n') + 1);
    this.atLineStart = tail.trim() === '' && (this.atLineStart || tail.length < text.length);
  }

  /** Add a run of text; a single sign in a symbol font is the sign it shows and not the letter it is coded as. */
  addRun(text: string, look: CharacterLook): void {
    const sign = text.trim();
    if (sign.length === 1 && isSymbolFont(look.font) && (sign <= '\u00ff' || sign >= '\uf000'))
      this.addSign(sign.charCodeAt(0), look);
    else this.add(look.raised && RAISED.test(sign) ? raise(text) : text, look);
  }

  /** Add a sign by its code in a symbol font. At the start of a line it may be a bullet and stays as found. */
  addSign(code: number, look: CharacterLook): void {
    const point = symbolPoint(code);
    this.add(this.atLineStart ? point : spellSymbols(point, look.font), look);
  }

  /** Begin a new piece: a page or a column ends inside the paragraph. */
  breakPage(): void {
    this.pieces.push({ text: '', bold: undefined });
    this.atLineStart = true;
  }
}
