import type { Page, Rule, Word } from '../../src/tree/index.ts';

/** Ems; every letter of the typewriter is as wide, a space too. */
export const LETTER = 0.5;

/** Options of typed text. */
export interface Type {
  size?: number;
  bold?: boolean;
  /** Left edge instead of the place, where the text ends: `right`. */
  align?: 'left' | 'right' | 'centre';
}

/** Puts words and rules on a page for tests: places are points from the top left, text hangs from its top edge. */
export class Typewriter {
  readonly page: Page;

  constructor(number = 1, width = 595, height = 842) {
    this.page = { number, width, height, method: 'tekst', words: [], rules: [] };
  }

  /** Type one line; gaps are typed as more than one space. */
  type(left: number, top: number, text: string, { size = 10, bold = false, align = 'left' }: Type = {}): this {
    const letter = LETTER * size;
    const width = text.length * letter;
    const start = align === 'left' ? left : align === 'right' ? left - width : left - width / 2;
    for (const found of text.matchAll(/\S+/gu)) {
      const from = start + found.index * letter;
      const word: Word = {
        text: found[0],
        box: { left: from, top, right: from + found[0].length * letter, bottom: top + size },
        fontSize: size,
        font: 'Typewriter',
      };
      if (bold) word.bold = true;
      this.page.words.push(word);
    }
    return this;
  }

  /** Type lines one under the other, 1.2 ems apart. */
  lines(left: number, top: number, lines: readonly string[], options: Type = {}): this {
    for (const [i, text] of lines.entries()) this.type(left, top + i * 1.2 * (options.size ?? 10), text, options);
    return this;
  }

  rule(left: number, top: number, right: number, bottom: number, evidence: Rule['evidence'] = 'stroke'): this {
    const direction = right - left > bottom - top ? 'horizontal' : 'vertical';
    this.page.rules.push({ box: { left, top, right, bottom }, direction, evidence });
    return this;
  }

  /** Rule a grid with lines at all of its edges. */
  grid(xs: readonly number[], ys: readonly number[]): this {
    for (const y of ys) this.rule(xs[0]!, y, xs.at(-1)!, y);
    for (const x of xs) this.rule(x, ys[0]!, x, ys.at(-1)!);
    return this;
  }
}
