/**
 * Signs of symbol fonts inside a text, by their code in the font (0..255).
 *
 * Only what is found in running text; a sign that opens an item is a bullet and stays as it is found (domain.md 4.1).
 */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x6f, '☐'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x78, '☒'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd7, '⋅'],
]);

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings|marlett|opensymbol|starsymbol|zapf ?dingbats)$/iu;

/** Whether a font shows signs in place of letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && SYMBOL_FONT.test(font);
}

/** The private code point by which a sign of a symbol font is known until its place tells what it is. */
export function symbolPoint(code: number): string {
  return String.fromCharCode(0xf000 + (code & 0xff));
}

/** Write private code points of a symbol font as the signs they show; those not known stay. */
export function spellSymbols(text: string, font: string | undefined): string {
  const table = font?.toLowerCase() === 'symbol' ? SYMBOL : WINGDINGS;
  return text.replace(/[\uF020-\uF0FF]/gu, (sign) => table.get(sign.charCodeAt(0) & 0xff) ?? sign);
}
