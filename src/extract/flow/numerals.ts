/** How a word processor writes a counter; the names are our own, each reader maps its format's names to them. */
export type NumeralStyle =
  | 'decimal'
  | 'decimal-zero'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-letter-sync'
  | 'upper-letter-sync'
  | 'lower-roman'
  | 'upper-roman'
  | 'ordinal'
  | 'circled'
  | 'none';

/** Write a counter in a style; values that the style cannot write come in decimal, as word processors do. */
export function numeral(value: number, style: NumeralStyle): string {
  switch (style) {
    case 'decimal':
      return String(value);
    case 'decimal-zero':
      return String(value).padStart(2, '0');
    case 'lower-letter':
      return letters(value, false);
    case 'upper-letter':
      return letters(value, false).toUpperCase();
    case 'lower-letter-sync':
      return letters(value, true);
    case 'upper-letter-sync':
      return letters(value, true).toUpperCase();
    case 'lower-roman':
      return roman(value).toLowerCase();
    case 'upper-roman':
      return roman(value);
    case 'ordinal':
      return `${value}.`; // Estonian ordinals are written with a full stop
    case 'circled':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'none':
      return '';
  }
}

/** Highest number written in letters: 26 letters, at most this many times. */
const MOST_REPEATS = 30;

// After z come aa, bb, cc (Word, and LibreOffice with letter-sync) or aa, ab, ac (LibreOffice otherwise).
function letters(value: number, repeated: boolean): string {
  if (value < 1 || value > 26 * MOST_REPEATS) return String(value);
  if (repeated) return letter((value - 1) % 26).repeat(Math.floor((value - 1) / 26) + 1);
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = letter((rest - 1) % 26) + text;
  return text;
}

const letter = (index: number): string => String.fromCharCode(97 + index);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals end here; above, decimals. */
const LARGEST_ROMAN = 3999;

function roman(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value);
  let text = '';
  let rest = value;
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
