import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { isPageNumber } from '../src/extract/flow/furniture.ts';
import { cleanCharacters, collapse } from '../src/extract/flow/clean.ts';
import { columnsOf } from '../src/extract/flow/columns.ts';
import { splitBullet, splitLatinBullet } from '../src/extract/flow/bullets.ts';
import { isColumnar, toPages } from '../src/extract/text/columns.ts';
import { toLines } from '../src/extract/text/lines.ts';
import { takeRegister } from '../src/extract/text/register.ts';
import { layout } from '../src/layout/index.ts';
import { pageNumberOf } from '../src/layout/page-number.ts';
import { printable } from '../src/messages/index.ts';
import { nominative, readApproval } from '../src/model/approval.ts';
import { coverage } from '../src/model/coverage.ts';
import { findDates } from '../src/model/dates.ts';
import { educationLevels } from '../src/model/education.ts';
import { experienceYears } from '../src/model/experience.ts';
import { languageSkills } from '../src/model/languages.ts';
import { clauseItems, commaList, postList, unitName } from '../src/model/lists.ts';
import { isClosed, splitOutside } from '../src/model/paragraphs.ts';
import { isSignatureLine } from '../src/model/signature-lines.ts';
import { readSignatures } from '../src/model/signatures.ts';
import { Ledger } from '../src/model/sourced.ts';
import { isAction, isResult } from '../src/model/task-grammar.ts';
import { taskOf } from '../src/model/tasks.ts';
import { demandAt } from '../src/model/wish.ts';
import { createLexicon, segment } from '../src/segment/index.ts';
import { closeLetterSpacing, keyOf, numberOf, withoutNumber } from '../src/segment/vocabulary/keys.ts';
import type { Page, Paragraph } from '../src/tree/index.ts';
import { joinedWords, joinLines } from '../src/tree/text.ts';
import { mobilePhones, personalCodes } from '../src/validate/personal-data.ts';
import { findSilences } from '../src/validate/silence.ts';
import { Typewriter } from './layout/typewriter.ts';
import { growth } from './support/growth.ts';
import { ENDS, repeat, UNITS } from './support/hostile-text.ts';
import { THOROUGH } from './support/thorough.ts';

const lexicon = createLexicon();
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', value, level: 0, origin: [] });
const lines = (text: string): Paragraph[] => text.split('\n').map(paragraph);

/** Every heuristic on text that a document's words reach. */
const HEURISTICS: Record<string, (text: string) => unknown> = {
  printable,
  joinLines,
  joinedWords,
  closeLetterSpacing,
  keyOf,
  numberOf,
  withoutNumber,
  'lexicon.section': (text) => lexicon.section(text),
  'lexicon.label': (text) => lexicon.label(text),
  'lexicon.labelPrefix': (text) => lexicon.labelPrefix(text),
  'lexicon.sectionPrefix': (text) => lexicon.sectionPrefix(text),
  'lexicon.closest': (text) => lexicon.closest(text),
  segment: (text) => segment({ type: 'root', children: lines(text) } as never),
  findDates,
  educationLevels,
  experienceYears,
  languageSkills,
  demandAt: (text) => demandAt(text, text.length >> 1, (text.length >> 1) + 1),
  nominative,
  readApproval: (text) => readApproval(lines(text)),
  postList: (text) => postList(lines(text), new Ledger()),
  commaList: (text) => commaList(lines(text)),
  clauseItems: (text) => clauseItems(lines(text), new Ledger()),
  unitName: (text) => unitName(lines(text)),
  isClosed,
  splitOutside: (text) => splitOutside(text, [',', ';', ' või ']),
  isSignatureLine,
  readSignatures: (text) => readSignatures(lines(text), new Ledger()),
  isAction,
  isResult,
  taskOf: (text) => taskOf(lines(text)),
  coverage: (text) => coverage([text], [`${text}x`]),
  cleanCharacters,
  collapse,
  columnsOf,
  splitBullet,
  splitLatinBullet,
  isPageNumber,
  pageNumberOf,
  isColumnar: (text) => isColumnar(text.split('\n')),
  toPages: (text) => toPages([text.split('\n')]),
  toLines: (text) => toLines([text.split('\n')]),
  takeRegister: (text) => takeRegister([text.split('\n')]),
  personalCodes,
  mobilePhones,
  'findSilences in YAML': (text) => findSilences(`# ametijuhend-disable-next-line ${text}`, 'yaml'),
  'findSilences in Markdown': (text) => findSilences(`<!-- ametijuhend-disable-next-line ${text}`, 'md'),
};

/** Characters of the shorter text. */
const LENGTH = THOROUGH ? 2_000 : 1_000;

/** By default every other one. */
const SHAPES = UNITS.filter((_, i) => THOROUGH || i % 2 === 0);

/** The shapes that cost `work` more than their length allows. */
async function slowShapes(work: (text: string) => unknown, length = LENGTH): Promise<string[]> {
  const found: string[] = [];
  for (const unit of SHAPES)
    for (const end of ENDS) {
      const fault = await growth(work, repeat(unit, end), length);
      if (fault !== undefined) found.push(`${JSON.stringify(unit + end)} ${fault}`);
    }
  return found;
}

describe('heuristics take time in proportion to their text', () => {
  it.each(Object.entries(HEURISTICS))('%s', { timeout: 120_000 }, async (_, work) => {
    expect(await slowShapes(work)).toEqual([]);
  });
});

it.skipIf(!THOROUGH)('so does a table that goes on over many pages', { timeout: 120_000 }, async () => {
  const sheet = (number: number): Page => {
    const rows = Array.from({ length: 36 }, (_, row) => 60 + 20 * row);
    const writer = new Typewriter(number).grid([70, 250, 500], rows);
    for (const top of rows.slice(1))
      writer.type(75, top - 17, `3.${number} Asi number ${top}`).type(255, top - 17, `Tehtud on ${top}`);
    return writer.page;
  };
  const work = (pages: string): unknown =>
    layout(
      Array.from(pages, (_, i) => sheet(i + 1)),
      { file: new VFile(), outline: [] },
    );
  expect(await growth(work, (pages) => 'x'.repeat(pages), 60)).toBeUndefined();
});
