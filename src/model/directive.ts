import {
  ACTS,
  BASIS_FURTHER,
  BASIS_OPENINGS,
  DECIDING,
  type SegmentedDocument,
  TITLE_ENDINGS,
} from '../segment/index.ts';
import type { Block, Paragraph } from '../tree/index.ts';
import { findDates } from './dates.ts';
import { CLAUSE, readClauses } from './directive-clauses.ts';
import { flatten, flowOf, paragraphsOf, running } from './paragraphs.ts';
import { hasMark, isOffice, NAME } from './signature-lines.ts';
import { readSignatures } from './signatures.ts';
import { Derived, type DirectiveDraft, type Ledger, Sourced } from './sourced.ts';

/** Bounded words and length: without them a long text that names acts and never says "alusel" would be read again from each. */
const LEGAL_BASIS = new RegExp(
  [
    `^(.*?)((?:${ACTS.join('|')}|(?<!\\p{L})\\p{L}{1,40})\\s?\\p{L}{0,40}\\s?seaduse\\s(?:§|paragrahvi|\\(|alusel).{0,2000}?\\balusel`,
    `(?:(?:,|\\s(?:ning|ja))\\s(?:${BASIS_FURTHER.join('|')})\\s[^:.;]{1,300}(?=:))?)[:,]?(?:\\s+|$)`,
  ].join(''),
  'isu',
);

/**
 * Read a directive (variants.md 7): number and date, title, legal basis, what it approves, amends and repeals, when it takes effect;
 * every further provision verbatim.
 */
export function readDirective(document: SegmentedDocument, ledger: Ledger): DirectiveDraft {
  const blocks = document.sections.flatMap((section) => section.blocks);
  ledger.spend(document.title);
  const at = startOfTail(blocks);
  const tail = at < 0 ? [] : blocks.slice(at);
  const paragraphs = paragraphsOf(at < 0 ? blocks : blocks.slice(0, at), flowOf(blocks, document.lines));
  const draft: DirectiveDraft = { skeem: 'käskkiri.v1' };
  const body = readHead(paragraphs, draft, ledger);
  const { text, signature } = cutSignature(body, tail);
  readClauses(text, draft, ledger);
  const { signatures, rest } = readSignatures(signature, ledger);
  if (signatures.length > 0) draft.allkirjad = signatures;
  const provisions = [
    ...document.front.flatMap((block) => paragraphsOf([block], { lines: false, wrapped: false })),
    ...rest,
  ];
  draft.sätted = [...(draft.sätted ?? []), ...provisions.map((each) => new Sourced(running(each), each.origin))];
  if (draft.sätted.length === 0) delete draft.sätted;
  return draft;
}

/** Where the signature begins; tables above the first clause only set place, date and number apart. */
function startOfTail(blocks: readonly Block[]): number {
  const isText = (block: Block): boolean =>
    block.type === 'paragraph' && (isBasis(running(block)) || CLAUSE.test(running(block)));
  const text = blocks.findIndex(isText);
  const marked = blocks.findIndex((block, i) =>
    block.type === 'table' ? i > text && isSigned(block) : isSigned(block),
  );
  if (text < 0) return marked;
  const end = marked < 0 ? blocks.length : marked; // the mark may stand below the name and the office
  const signer = blocks.findLastIndex((_, i) => i > text && i < end && isSigner(blocks.slice(i, end)));
  return end - signer <= (marked < 0 ? LAST_BLOCKS : LINES_OF_SIGNER) ? signer : marked;
}

/** A mark; in a table also a name alone, which is signed by hand. */
function isSigned(block: Block): boolean {
  const lines = flatten([block]).flatMap((paragraph) => [running(paragraph), ...paragraph.value.split('\n')]);
  return lines.some((line) => hasMark(line) || (block.type === 'table' && NAME.test(line.trim())));
}

/** A name and its office, each in a block of its own. */
const LINES_OF_SIGNER = 2;

/** Blocks below the name of a signer who left no mark: an office, who is told of it, who drew it up. */
const LAST_BLOCKS = 6;

/** A name, and below it an office, on lines of their own. */
function isSigner(blocks: readonly Block[]): boolean {
  const [name, office] = flatten(blocks).flatMap(({ value }) => value.split('\n').map((line) => line.trim()));
  return name !== undefined && office !== undefined && NAME.test(name) && isOffice(office);
}

const NUMBERED = /^(.{0,60}?)\b(?:nr|№)\.?\s*([\p{L}\p{N}][\p{L}\p{N}./_-]*)\s*(.*)$/iu;
const PLACE = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** Place, date and number, at most a line each, and one more where a line holds two of them. */
const HEAD_LINES = 4;

/** Date, number and place, in any order; then title and basis. Gives the paragraphs of the clauses. */
function readHead(paragraphs: readonly Paragraph[], draft: DirectiveDraft, ledger: Ledger): Paragraph[] {
  const rest = [...paragraphs];
  for (let i = 0; i < HEAD_LINES && rest.length > 0; i++) {
    const line = rest[0]!;
    const text = running(line);
    const match = draft.number === undefined ? NUMBERED.exec(text) : null;
    const date = draft.kuupäev === undefined ? findDates(match?.[1] ?? text)[0] : undefined;
    const isDate = date && (draft.number === undefined || date.end - date.start >= text.trim().length - LEFT_OF_DATE);
    // Below the number one word is a place only where a title follows it.
    const isPlace = PLACE.test(text) && (draft.number === undefined || opensTitle(rest[1]));
    if (!match && !isDate && !isPlace) break;
    rest.shift();
    if (date) draft.kuupäev = new Derived(date.date, line.origin);
    if (match) {
      draft.number = new Derived(match[2]!.replace(/(?<![.,;])[.,;]+$/u, ''), line.origin);
      const after = match[3]!;
      if (after !== '') rest.unshift({ ...line, value: after });
      ledger.spend(text.slice(0, text.length - after.length));
    } else ledger.spend(text);
  }
  return readTitle(rest, draft);
}

/** Characters beside a date that stands on a line of its own: " a.", " aasta". */
const LEFT_OF_DATE = 6;

function opensTitle(paragraph: Paragraph | undefined): boolean {
  const text = paragraph && running(paragraph);
  return text !== undefined && !isBasis(text) && !CLAUSE.test(text);
}

/** A title that says what is done ends there: what follows is the basis from its first word on. */
const CLOSED_TITLE = new RegExp(`^.{3,200}\\b(?:${TITLE_ENDINGS.join('|')})$`, 'iu');

/** The title ends where the legal basis begins, and that ends in "alusel". */
function readTitle(paragraphs: readonly Paragraph[], draft: DirectiveDraft): Paragraph[] {
  const rest = [...paragraphs];
  const title: Paragraph[] = [];
  while (rest.length > 0 && title.length < 4) {
    const text = running(rest[0]!);
    if (!opensTitle(rest[0])) break;
    title.push(rest.shift()!);
    if (CLOSED_TITLE.test(text)) break;
  }
  if (title.length > 0)
    draft.pealkiri = new Sourced(
      title.map(running).join(' '),
      title.flatMap(({ origin }) => origin),
    );
  const next = rest[0];
  if (!next) return rest;
  const basis = basisOf(rest) ?? basisBefore(rest);
  if (!basis) return rest;
  const { used, after } = basis;
  const isWhole = title.length > 0 && CLOSED_TITLE.test(running(title.at(-1)!));
  const [before, alus] = isWhole ? ['', `${basis.before} ${basis.alus}`.trim()] : [basis.before, basis.alus];
  if (before !== '' && draft.pealkiri === undefined) draft.pealkiri = new Sourced(before, next.origin);
  else if (before !== '' && draft.pealkiri instanceof Sourced)
    draft.pealkiri = draft.pealkiri.with(`${draft.pealkiri.value} ${before}`);
  draft.alus = new Sourced(
    alus,
    rest.slice(0, used).flatMap(({ origin }) => origin),
  );
  const remaining = rest.slice(used);
  if (after !== '') remaining.unshift({ ...next, value: after });
  return remaining;
}

const BASIS_WITHOUT_ALUSEL = new RegExp(`^(?:${BASIS_OPENINGS.join('|')})\\s`, 'iu');

function isBasis(text: string): boolean {
  return /seaduse\s(?:§|paragrahvi)|\balusel[:,]?(?:\s|$)/iu.test(text) || BASIS_WITHOUT_ALUSEL.test(text);
}

/** The first clause as a sentence goes on with it: nothing but its verb, in lower case, tells it. */
const CLAUSE_GOING_ON = new RegExp(`(?<=\\s)(?=(?:\\d{1,2}\\.\\s?)?${DECIDING}\\s)`, 'u');

interface Basis {
  before: string;
  alus: string;
  /** Paragraphs that it takes. */
  used: number;
  after: string;
}

/** "Võttes aluseks … § 9 punkti 6," without "alusel": the basis ends where its sentence goes on with the first clause. */
function basisBefore([paragraph, next]: readonly Paragraph[]): Basis | undefined {
  const text = paragraph ? running(paragraph) : '';
  if (!BASIS_WITHOUT_ALUSEL.test(text)) return undefined;
  const clause = text.search(CLAUSE_GOING_ON);
  if (clause >= 0) return { before: '', alus: text.slice(0, clause).trim(), used: 1, after: text.slice(clause) };
  const isOpen = /[,:]$/u.test(text) || (!/[.;]$/u.test(text) && next !== undefined && CLAUSE.test(running(next)));
  return isOpen ? { before: '', alus: text, used: 1, after: '' } : undefined;
}

/** The basis may run over paragraphs; title and first clause may stand on its line. */
function basisOf(paragraphs: readonly Paragraph[]): Basis | undefined {
  let text = '';
  for (let used = 1; used <= Math.min(4, paragraphs.length); used++) {
    text = `${text} ${running(paragraphs[used - 1]!)}`.trim();
    const match = LEGAL_BASIS.exec(text);
    if (!match) continue;
    return { before: match[1]!.trim(), alus: match[2]!.trim(), used, after: text.slice(match[0].length).trim() };
  }
  return undefined;
}

/** The signature may stand on the last line of the text, after the appeal notice. */
function cutSignature(body: Paragraph[], tail: SegmentedDocument['sections'][number]['blocks']) {
  const first = tail[0];
  if (first?.type !== 'paragraph' || isSigner([first])) return { text: body, signature: tail };
  const text = running(first);
  const at = text.search(/(?:\(\/?|\/|(?<![\s(/]))\s*(?:allkirjastatud digitaalselt|digitaalselt allkirjastatud)/iu);
  if (at <= 0) return { text: body, signature: tail };
  return {
    text: [...body, { ...first, value: text.slice(0, at).trim() }],
    signature: [{ ...first, value: text.slice(at) }, ...tail.slice(1)],
  };
}
