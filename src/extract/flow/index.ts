export { assemble, type RawBlock, type RawParagraph } from './assemble.ts';
export { cleanCharacters, collapse } from './clean.ts';
export { makeTable, type RawCell, type RawRow } from './grid.ts';
export { numeral, type NumeralStyle } from './numerals.ts';
export { isSymbolFont, symbolPoint } from './symbols.ts';
export { TextBuilder, type CharacterLook, type Piece } from './text-builder.ts';
export { countWords, noFindings, reportFindings, type Findings } from './findings.ts';
export { furnish, isPageNumber, linesOf } from './furniture.ts';
