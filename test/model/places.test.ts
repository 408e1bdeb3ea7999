import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const FIXTURE = resolve(FIXTURES, 'pdf/majakavahid.pdf');

describe('the places of values', () => {
  it.each([
    'pdf/majakavahid.pdf',
    'pdf/kaskkiri-27.pdf',
    ...['order', 'annex-marks', 'directive-shapes', 'register-page', 'municipality'].map(
      (name) => `text/${name}/input.txt`,
    ),
  ])('are known for every value of %s', async (name) => {
    const { documents, provenance } = await parse(resolve(FIXTURES, name));
    const placeless = documents.flatMap((document, i) =>
      pointersOf({ ...document, allikas: undefined, skeem: undefined }).filter((pointer) => !provenance[i]![pointer]),
    );
    expect(placeless).toEqual([]);
  });

  it('of numbers, dates and marks are those of the lines that say them', async () => {
    const { provenance } = await parse(resolve(FIXTURES, 'text/order/input.txt'));
    // A page made of text has twelve points a line.
    const lineOf = (pointer: string) => provenance[0]![pointer]?.map(({ box }) => Math.ceil(box!.top / 12));
    expect(
      [
        '/number',
        '/kuupäev',
        '/kinnitab/0/lisa',
        '/tunnistab_kehtetuks/0/number',
        '/jõustumine',
        '/allkirjad/0/viis',
      ].map(lineOf),
    ).toEqual([[3], [3], [8], [9], [10], [12]]);
  });

  it('of what is derived are those of its text', async () => {
    const { provenance } = await parse(FIXTURE);
    expect(provenance[0]!['/nõuded/haridus/tase']).toEqual(provenance[0]!['/nõuded/haridus/tekst']);
  });
});

/** JSON Pointers of all strings and numbers. */
function pointersOf(value: unknown, pointer = ''): string[] {
  if (value === undefined) return [];
  if (value === null || typeof value !== 'object') return [pointer];
  return Object.entries(value).flatMap(([key, item]) => pointersOf(item, `${pointer}/${key}`));
}
