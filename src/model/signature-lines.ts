import { ACKNOWLEDGEMENTS, APPROVERS, DIGITAL_MARKS, keyOf, SIDES, SIGNATURE_CAPTIONS } from '../segment/index.ts';

/** The side of a signer, and the office where the line names the side by it ("Direktor:"). */
export interface Side {
  pool: 'tööandja' | 'töötaja';
  office?: string;
}

/** Two to four words with capitals, hyphens inside, no digits: a person's name. */
export const NAME = /^(?:\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]*)*\s){1,3}\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]*)*$/u;
/** A mark of a digital signature, with the brackets or slashes around it; global. */
export const MARK = new RegExp(`(?:[(/]|(?<![\\s(/]))\\s*(?:${DIGITAL_MARKS.join('|')})\\s*[)/]?`, 'giu');
/** A rule to sign on. */
const BLANK = /[_.…]{4,}/gu;
/** No sentence of a signature block is longer. */
const LONGEST_LINE = 300;

/** Whether a line belongs to a signature block: mark, sides, what is signed, captions, or a rule to sign on. */
export function isSignatureLine(text: string): boolean {
  if (text.length > LONGEST_LINE) return hasMark(text);
  return hasMark(text) || sidesOf(text).length > 0 || isCertain(text) || isCaption(text) || /^[_.…\s]{5,}$/u.test(text);
}

/** Whether a line can stand in a signature block alone, whatever part it is found in. */
export function isCertain(text: string): boolean {
  if (hasMark(text)) return true;
  const signed = sideBefore(text);
  return isAcknowledgement(text) || (signed !== undefined && (signed.rest === '' || NAME.test(nameIn(signed.rest))));
}

export function hasMark(text: string): boolean {
  return text.search(MARK) >= 0;
}

/** "Olen ametijuhendiga tutvunud ja kohustun seda täitma". */
export function isAcknowledgement(text: string): boolean {
  const key = text.slice(0, LONGEST_LINE).toLowerCase();
  return text.length < LONGEST_LINE && ACKNOWLEDGEMENTS.some((stems) => stems.every((stem) => key.includes(stem)));
}

/** "(nimi) (allkiri, kuupäev)": nothing but captions of blanks. */
export function isCaption(text: string): boolean {
  if (isBlankDate(text)) return true;
  const words = text.split(/[(),:/;]|\s{2,}|[_.…]{2,}/u).map((each) => each.trim().toLowerCase());
  const captions = words.filter((each) => each !== '');
  return captions.length > 0 && captions.every((each) => SIGNATURE_CAPTIONS.includes(each));
}

/** „___“ ____________ 20__ a, "…" ............ 2012. a */
function isBlankDate(text: string): boolean {
  const printed = text.replace(/[„“”"«»_\s.…]/gu, '');
  return /_{2}|…|\.{4}/u.test(text) && /^(?:20(?:\d\d)?)?a?$/u.test(printed);
}

/** Captions of blanks among other words: "Mari Kask /allkiri/ 12.09.2017". */
export function captionsIn(text: string): string[] {
  return (text.match(/[(/][^()/]{3,20}[)/]/gu) ?? []).filter(isCaption);
}

/** Without rules to sign on. */
export function withoutBlanks(text: string): string {
  return text.replace(BLANK, ' ').replace(/\s+/gu, ' ').trim();
}

/** "Tööandja: Rein Ravila, juhatuse esimees": the side and what stands behind it, rules to sign on dropped. */
export function sideBefore(text: string): { side: Side; printed: string; rest: string } | undefined {
  const match = /^([^:]{3,60}):\s*(\S.*)$/u.exec(text);
  const side = match && sideOf(match[1]!, true);
  return match && side ? { side, printed: match[1]!, rest: withoutBlanks(match[2]!) } : undefined;
}

/** The sides that a line names ("Tööandja: Töötaja:"), in order; empty where it holds anything else. */
export function sidesOf(text: string): Side[] {
  const found: Side[] = [];
  const colon = text.includes(':');
  for (const word of text.split(/[:\t]|\s{2,}/u).map((piece) => piece.trim())) {
    if (word === '') continue;
    const words = word.split(' ').filter((each) => each !== '');
    const whole = sideOf(word, colon);
    const hits = whole ? [whole] : words.map((each) => sideOf(each, colon));
    for (const hit of hits) {
      if (hit === undefined) return [];
      found.push(hit);
    }
  }
  return found;
}

/** Whether a line is nothing but an office of those who approve and sign: "Vallavanem", "Välisõhu büroo juhataja". */
export function isOffice(text: string): boolean {
  const key = keyOf(text);
  if (OFFICES.has(key)) return true;
  const words = text.split(' ');
  const isSigner = text.includes(',') || NAME.test(words.slice(0, 2).join(' ')); // "Kadri Kogumik peadirektor"
  return key.length < LONGEST_OFFICE && !isSigner && OFFICES.has(key.split(' ').at(-1)!);
}

/** Characters of an office with its unit: "välisõhu büroo juhataja". */
const LONGEST_OFFICE = 80;

const OFFICES: ReadonlySet<string> = new Set(Object.values(APPROVERS));

/** An office with a colon names the employer's side; without one it is the office of the signer above. */
function sideOf(text: string, colon: boolean): Side | undefined {
  const key = keyOf(text).replace(/ nimi$/u, '');
  const pool = (['tööandja', 'töötaja'] as const).find((side) => SIDES[side].includes(key));
  if (pool) return { pool };
  return colon && OFFICES.has(key) ? { pool: 'tööandja', office: text.trim() } : undefined;
}

/** A name, or what stands before the comma and the office behind it, or before the caption of a blank. */
function nameIn(text: string): string {
  const [caption = ','] = captionsIn(text);
  return text.split(caption, 1)[0]!.split(',', 1)[0]!.trim();
}
