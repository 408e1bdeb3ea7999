import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Style } from '../../fixtures/render/page-writer.ts';
import { render } from '../../fixtures/render/render.ts';
import type { Description, JobDescription } from '../../src/model/types.ts';
import { parse } from '../../src/pipeline.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const read = (name: string): JobDescription[] =>
  JSON.parse(readFileSync(join(FIXTURES, 'descriptions', name), 'utf8')) as JobDescription[];
const withoutSource = (documents: readonly Description[]): object[] => documents.map(({ allikas: _, ...rest }) => rest);

describe('PDF fixtures give the data they were drawn from', () => {
  it.each(readdirSync(join(FIXTURES, 'descriptions')))('%s', async (name) => {
    const { documents, file } = await parse(join(FIXTURES, 'pdf', name.replace('.json', '.pdf')));
    expect(withoutSource(documents)).toEqual(read(name));
    expect(documents.map(({ allikas }) => allikas?.kaetus)).toEqual(documents.map(() => 1));
    expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  });
});

/** Estonian-looking words; long enough to wrap, never a label or a number. */
const word = fc.constantFrom(
  'kala',
  'paadi',
  'sadama',
  'võrgu',
  'tuule',
  'lained',
  'rannal',
  'mõrra',
  'õhtul',
  'hommikul',
  'šalupi',
  'püügi',
  'kaldale',
  'meremehe',
);
const phrase = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => words.join(' '));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const task = phrase.map((text) => `${capital(text)} korraldamine.`);
const result = phrase.map((text) => `${capital(text)} on tehtud.`);
const tasks = (first: string): fc.Arbitrary<NonNullable<JobDescription['ülesanded']>> =>
  fc
    .array(fc.record({ ülesanne: task, tulemused: fc.uniqueArray(result, { minLength: 1, maxLength: 5 }) }), {
      minLength: 1,
      maxLength: 14,
    })
    .map((list) => list.map((each, i) => ({ number: `${first}.${i + 1}`, ...each })));

const style: fc.Arbitrary<Style> = fc.record({
  font: fc.constantFrom('sans', 'serif'),
  size: fc.integer({ min: 8, max: 12 }),
  margin: fc.integer({ min: 40, max: 80 }),
  borders: fc.constantFrom('full', 'horizontal', 'none'),
  bullet: fc.constantFrom('•', '–', '-', '▪'),
  split: fc.double({ min: 0.36, max: 0.55, noNaN: true }),
  footer: fc.constantFrom('{n}', 'lk {n}', ''),
});

describe('a random description, drawn at random, comes back the same', () => {
  it.each(['old', 'new'] as const)('%s layout', async (template) => {
    const [base] = read(template === 'old' ? 'kaardistaja.json' : 'majakavahid.json');
    await fc.assert(
      fc.asyncProperty(tasks(template === 'old' ? '3' : '2'), phrase, style, async (ülesanded, goal, look) => {
        const description: JobDescription = {
          ...base!,
          üldosa: { ...base!.üldosa, eesmärk: `${capital(goal)}.` },
          ülesanded,
        };
        const { documents } = await parse(await render([description], template, look), { name: 'x.pdf' });
        expect(withoutSource(documents)).toEqual([description]);
      }),
      { numRuns: 12, seed: 20_240_115, endOnFailure: true },
    );
  });
});
