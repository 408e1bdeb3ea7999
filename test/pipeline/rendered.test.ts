import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, type Style } from '../../fixtures/render/index.ts';
import type { Description, JobDescription } from '../../src/model/types.ts';
import { printedStyle, printedTasks } from '../support/arbitrary-print.ts';
import { described, readBack } from '../support/read-back.ts';
import { THOROUGH } from '../support/thorough.ts';

describe('the PDFs of fixtures/pdf give the data they were printed from', () => {
  const steward = described('andmehaldur');
  it.each<[string, Description[]]>([
    ['kaardistaja', described('kaardistaja')],
    ['majakavahid', described('majakavahid')],
    ['metsavaht', described('metsavaht')],
    ['metsavaht-joonteta', described('metsavaht')],
    ['metsavaht-poolitatud', described('metsavaht')],
    ['andmehaldur', steward],
    ['andmehaldur-rohtjooned', steward],
    ['kaskkiri-27', [...described('kaskkiri'), ...steward]],
  ])('%s', async (name, expected) => {
    const bytes = readFileSync(new URL(`../../fixtures/pdf/${name}.pdf`, import.meta.url));
    const { documents, coverage } = await readBack(bytes);
    expect(documents).toEqual(expected);
    expect(coverage).toEqual(expected.map(() => 1));
  });
});

describe('whatever is printed is read back', () => {
  it.each<[Style['template'], string, number]>([
    ['old', 'metsavaht', 3],
    ['new', 'andmehaldur', 2],
  ])(
    '%s layout',
    async (template, name, section) => {
      const [base] = described(name) as JobDescription[];
      // How much comes back over many seeds is measured by `test/accuracy/round-trips.ts`.
      const style = printedStyle({ template: fc.constant(template) });
      await fc.assert(
        fc.asyncProperty(printedTasks(section), style, async (ülesanded, looks) => {
          const expected = { ...base!, ülesanded };
          const { documents, coverage } = await readBack(await render([expected], looks));
          expect(documents).toEqual([expected]);
          expect(coverage).toEqual([1]);
        }),
        { numRuns: THOROUGH ? 12 : 3, seed: 2025, endOnFailure: true },
      );
    },
    120_000,
  );
});
