/** Where in a text personal data stand (domain.md 5); `[from, to)` in UTF-16 units. */
export type Span = [number, number];

const ELEVEN_DIGITS = /(?<![\p{L}\p{N}])[1-8]\d{10}(?![\p{L}\p{N}])/gu;
const AFTER_LABEL = /(?<![\p{L}\p{N}])(?:isikukood\p{L}{0,3}|ik)\s{0,3}[:.]?\s{0,3}(\d{11})(?!\d)/giu;
const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3];

/** Personal codes: right by date and check digit, or any eleven digits after the word. */
export function personalCodes(text: string): Span[] {
  const found = new Map<number, Span>();
  for (const match of text.matchAll(AFTER_LABEL)) {
    const from = match.index + match[0].length - match[1]!.length;
    found.set(from, [from, from + match[1]!.length]);
  }
  for (const match of text.matchAll(ELEVEN_DIGITS))
    if (isPersonalCode(match[0])) found.set(match.index, [match.index, match.index + match[0].length]);
  return [...found.values()].sort((one, other) => one[0] - other[0]);
}

/** Eleven digits `S YY MM DD NNN C`: the date must exist and the check digit be right. */
export function isPersonalCode(code: string): boolean {
  if (!/^[1-8]\d{10}$/.test(code)) return false;
  const digits = Array.from(code, Number);
  const year = 1800 + Math.floor((digits[0]! - 1) / 2) * 100 + Number(code.slice(1, 3));
  const date = new Date(Date.UTC(year, Number(code.slice(3, 5)) - 1, Number(code.slice(5, 7))));
  const exists = date.getUTCMonth() + 1 === Number(code.slice(3, 5)) && date.getUTCDate() === Number(code.slice(5, 7));
  return exists && checkDigit(digits) === digits[10];
}

function checkDigit(digits: number[]): number {
  for (const weights of [FIRST_WEIGHTS, SECOND_WEIGHTS]) {
    const sum = weights.reduce((total, weight, index) => total + weight * digits[index]!, 0);
    if (sum % 11 < 10) return sum % 11;
  }
  return 0;
}

// Mobile numbers begin with 5 and have seven or eight digits; landlines in descriptions are office phones.
const MOBILE = '5\\d{2,3}[ -]?\\d{2,4}[ -]?\\d{0,3}';
const PHONE_WITH_PREFIX = new RegExp(`(?<![\\p{L}\\p{N}])(?:\\+|00)372[ -]?(${MOBILE})(?!\\d)`, 'gu');
const PHONE_AFTER_LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:tel|telefon|mobiil|mob|gsm)\\p{L}{0,4}[.:]{0,2}\\s{0,3}(${MOBILE})(?!\\d)`,
  'giu',
);

/** Mobile numbers beside a word for phone or with the country's prefix. */
export function mobilePhones(text: string): Span[] {
  const found = new Map<number, Span>();
  for (const pattern of [PHONE_WITH_PREFIX, PHONE_AFTER_LABEL])
    for (const match of text.matchAll(pattern)) {
      const number = match[1]!.trimEnd().replace(/-$/, '');
      const digits = number.replace(/\D/g, '').length;
      const from = match.index + match[0].length - match[1]!.length;
      if (digits === 7 || digits === 8) found.set(from, [from, from + number.length]);
    }
  return [...found.values()].sort((one, other) => one[0] - other[0]);
}
