import { appendAll, type Block, type Origin, type Paragraph } from '../tree/index.ts';
import { keyOf, LEGAL_FORMS, NO_SIGNERS } from '../segment/index.ts';
import { findDates } from './dates.ts';
import { cellParagraphs, flatten, running } from './paragraphs.ts';
import {
  captionsIn,
  hasMark,
  isAcknowledgement,
  isCaption,
  isOffice,
  isSignatureLine,
  MARK,
  NAME,
  type Side,
  sideBefore,
  sidesOf,
  withoutBlanks,
} from './signature-lines.ts';
import { Derived, type Drafted, type Ledger, Sourced } from './sourced.ts';
import type { Signature } from './types.ts';

type SignatureDraft = Drafted<Signature>;

/**
 * Read a signature block: one signer, or two columns (variants.md 8). Lines that are none of mark, side, name and office come back.
 */
export function readSignatures(
  blocks: readonly Block[],
  ledger: Ledger,
): { signatures: SignatureDraft[]; rest: Paragraph[] } {
  const columns = splitColumns(blocks);
  const rest: Paragraph[] = [];
  const signatures = columns.flatMap((lines) => readColumn(lines, ledger, rest));
  return { signatures, rest };
}

/**
 * Columns of a table stand for themselves, and go on in a table with as many right below it, or in as many marks whose columns are a
 * space apart; other text is one column, and goes on with the first one of the table above it.
 */
function splitColumns(blocks: readonly Block[]): Paragraph[][] {
  const columns: Paragraph[][] = [[]];
  let open = columns[0]!;
  let above: readonly Paragraph[][] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const marks = marksAlone(block);
      if (marks.length > 1 && marks.length === above.length) {
        for (const [i, column] of above.entries()) column.push({ ...block, value: marks[i]! });
        continue;
      }
      appendAll(open, linesOf(block));
      above = [];
      continue;
    }
    const cells = block.children.flatMap((row) => row.children);
    const own = [...new Set(cells.map((cell) => cell.column))].map((column) =>
      cells.filter((cell) => cell.column === column).flatMap((cell) => cellParagraphs(cell).flatMap(linesOf)),
    );
    if (own.length > 1 && own.length === above.length) {
      for (const [i, column] of above.entries()) appendAll(column, own[i]!);
      continue;
    }
    appendAll(columns, own);
    open = own[0] ?? open;
    above = own;
  }
  return columns.filter((column) => column.length > 0).map(mendMarks);
}

/** The marks of a paragraph that has nothing else. */
function marksAlone(paragraph: Paragraph): string[] {
  const text = running(paragraph);
  return text.replace(MARK, '').trim() === '' ? [...text.matchAll(MARK)].map(([mark]) => mark) : [];
}

const linesOf = (paragraph: Paragraph): Paragraph[] =>
  paragraph.value.split('\n').map((value) => ({ ...paragraph, value }));

/** "(allkirjastatud" ⏎ "digitaalselt)": a narrow column broke the mark, maybe over rows of its table. */
function mendMarks(lines: readonly Paragraph[]): Paragraph[] {
  const mended: Paragraph[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    const value = `${last?.value ?? ''} ${line.value}`;
    if (!last || hasMark(last.value) || hasMark(line.value) || !hasMark(value)) {
      mended.push(line);
      continue;
    }
    const origin = last.origin === line.origin ? line.origin : [...last.origin, ...line.origin];
    mended[mended.length - 1] = { ...last, value, origin };
  }
  return mended;
}

/** A side, and where it is named. */
interface PlacedSide extends Side {
  origin: readonly Origin[];
}

/** What was gathered for one row of signers, in the order of the columns. */
interface Gathered {
  sides: PlacedSide[];
  /** Where each stands. */
  marks: (readonly Origin[])[];
  names: Sourced[];
  offices: Sourced[];
  /** An office above the first name; one below it takes its place. */
  above?: Paragraph;
  /** The side is only implied by what is signed; one that is named takes its place. */
  implied?: boolean;
  /** The mark came below the name, so a further name is the next signer's. */
  closed?: boolean;
}

/**
 * Signers of one column of text: sides, marks, names, offices, each in column order, on one line or on lines of their own. A side or
 * a mark after a name begins the next row of signers.
 */
function readColumn(lines: readonly Paragraph[], ledger: Ledger, rest: Paragraph[]): SignatureDraft[] {
  const rows: Gathered[] = [{ sides: [], marks: [], names: [], offices: [] }];
  const row = (): Gathered => {
    if (rows.at(-1)!.names.length > 0) rows.push({ sides: [], marks: [], names: [], offices: [] });
    return rows.at(-1)!;
  };
  const name = (sides: readonly Side[], origin: readonly Origin[]): void => {
    const current = row();
    if (current.implied) current.sides = [];
    current.implied = false;
    appendAll(
      current.sides,
      sides.map((side) => ({ ...side, origin })),
    );
  };
  for (const line of lines) {
    let text = running(line);
    const marks = [...text.matchAll(MARK)];
    if (marks.length > 0) {
      const last = rows.at(-1)!;
      last.closed = (last.closed === true || last.marks.length === 0) && last.marks.length < last.names.length;
      appendAll(
        (last.closed ? last : row()).marks,
        marks.map(() => line.origin),
      );
      for (const match of marks) ledger.spend(match[0]);
      text = text.replace(MARK, ' ').trim();
    }
    if (/^[_.…\s/]*$/u.test(text)) continue;
    const sides = sidesOf(text);
    if (sides.length > 0) {
      name(sides, line.origin);
      ledger.spend(withoutOffices(text, sides));
      continue;
    }
    const signed = sideBefore(text);
    if (signed) {
      name([signed.side], line.origin);
      ledger.spend(withoutOffices(signed.printed, [signed.side]));
      text = signed.rest;
    } else if (isAcknowledgement(text)) {
      const current = row();
      current.implied = current.sides.length === 0;
      current.sides.push({ pool: 'töötaja', origin: line.origin });
      rest.push({ ...line, value: text });
      continue;
    }
    const blank = isCaption(text);
    if (!blank)
      for (const caption of captionsIn(text)) {
        ledger.spend(caption);
        text = text.replace(caption, ' ');
      }
    text = withoutBlanks(text);
    const day = findDates(text).at(-1);
    if (day && day.start > 0 && day.end === text.length) {
      rest.push({ ...line, value: text.slice(day.start) }); // the day of signing
      text = text.slice(0, day.start).trim();
    }
    const label = /^nimi:\s*(?=\S)/iu.exec(text)?.[0] ?? '';
    ledger.spend(label);
    text = text.slice(label.length);
    if (text === '') continue;
    if (blank || isCaption(text)) ledger.spend(text);
    else if (isOffice(text) && !namesOf(text, 1) && awaitsName(rows.at(-1)!))
      rows.at(-1)!.above = { ...line, value: text };
    else if (!readSigner(text, line, beginsSigner(text, rows.at(-1)!) ? row() : rows.at(-1)!))
      rest.push({ ...line, value: text });
  }
  appendAll(
    rest,
    rows.filter(({ names, offices }) => names.length === 0 || offices.length > 0).flatMap(({ above }) => above ?? []),
  );
  return rows.flatMap(signersOf);
}

const awaitsName = ({ names, above }: Gathered): boolean => names.length === 0 && above === undefined;

/** The words of a line of sides that stand in no field: an office does. */
function withoutOffices(text: string, sides: readonly Side[]): string {
  return sides.reduce((rest, { office }) => (office === undefined ? rest : rest.replace(office, ' ')), text);
}

/** A line with a name or an office; `false` where it is neither. */
function readSigner(text: string, line: Paragraph, row: Gathered): boolean {
  const expected = Math.max(row.sides.length, row.marks.length, 1);
  const found = row.names.length < expected || row.offices.length > 0 ? namesOf(text, expected) : undefined;
  if (found) {
    appendAll(
      row.names,
      found.names.map((name) => new Sourced(name, line.origin)),
    );
    if (found.office !== '') row.offices.push(new Sourced(found.office, line.origin));
    return true;
  }
  if (row.names.length === 0 || row.offices.length >= row.names.length || text.length > OFFICE_CHARACTERS) return false;
  if (findDates(text).length > 0) return false; // the day of signing
  row.offices.push(new Sourced(text, line.origin));
  return true;
}

/** The office of a signer is short; longer text is something else. */
const OFFICE_CHARACTERS = 100;

function signersOf({ sides, marks, names, offices, above, closed }: Gathered): SignatureDraft[] {
  const printed = above && offices.length === 0 ? [new Sourced(above.value, above.origin)] : offices;
  // One mark below all the names is everyone's.
  const markOf = (i: number) => marks[closed === true && marks.length === 1 ? 0 : i];
  return names.map((nimi, i) => {
    const side = sides[i];
    const mark = markOf(i);
    return {
      nimi,
      ...officeOf(printed[i], side),
      ...(side && { pool: new Derived(side.pool, side.origin) }),
      ...(mark && { viis: new Derived('digitaalne', mark) }),
    };
  });
}

function officeOf(office: Sourced | undefined, side: PlacedSide | undefined): { amet?: Sourced } {
  if (office) return { amet: office };
  return side?.office === undefined ? {} : { amet: new Sourced(side.office, side.origin) };
}

/** "Majandusjuhataja: Ants Rebane" */
function nameBehindOffice(text: string): { office: string; name: string } | undefined {
  const match = /^([^:,]{3,60}):\s*(\S.*)$/u.exec(text);
  return match && NAME.test(match[2]!) && !NO_SIGNERS.includes(keyOf(match[1]!))
    ? { office: match[1]!, name: match[2]! }
    : undefined;
}

/** Whether a line is the next signer's, not the office of the one above. */
function beginsSigner(text: string, { closed }: Gathered): boolean {
  return (closed === true && NAME.test(text)) || nameBehindOffice(text) !== undefined;
}

/** One name, two names side by side, or a name with the office behind it. */
function namesOf(text: string, expected: number): { names: string[]; office: string } | undefined {
  const words = text.split(/\s+/u);
  if (words.some((word) => LEGAL_FORMS.includes(word))) return undefined; // the institution, not its signer
  if (
    expected === 2 &&
    words.length >= 4 &&
    NAME.test(words.slice(0, 2).join(' ')) &&
    NAME.test(words.slice(-2).join(' '))
  ) {
    const half = Math.ceil(words.length / 2);
    return { names: [words.slice(0, half).join(' '), words.slice(half).join(' ')], office: '' };
  }
  if (NAME.test(text) && words.length <= 3) return { names: [text], office: '' };
  const behind = nameBehindOffice(text);
  if (behind) return { names: [behind.name], office: behind.office };
  const comma = /^([^,]+),\s*(.+)$/u.exec(text);
  if (comma && NAME.test(comma[1]!)) return { names: [comma[1]!], office: comma[2]! };
  for (let n = Math.min(4, words.length - 1); n >= 2; n--) {
    const name = words.slice(0, n).join(' ');
    const office = words.slice(n).join(' ');
    // "Maret Maripuu Peadirektor": the office is one word with a capital, or begins in lower case.
    if (NAME.test(name) && (/^\p{Ll}/u.test(office) || n === 2)) return { names: [name], office };
  }
  return undefined;
}

/** Where the signature block begins among the last blocks of a description; the number of blocks where there is none. */
export function signatureStart(blocks: readonly Block[]): number {
  for (const [i, block] of blocks.entries()) {
    if (flatten([block]).some((paragraph) => paragraph.value.split('\n').some((line) => isSignatureLine(line.trim()))))
      return i;
  }
  return blocks.length;
}
