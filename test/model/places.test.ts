import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';

const FIXTURE = resolve(import.meta.dirname, '../../fixtures/pdf/majakavahid.pdf');

describe('the places of values', () => {
  it('are known for every value', async () => {
    const { documents, provenance } = await parse(FIXTURE);
    const placeless = documents.flatMap((document, i) =>
      pointersOf({ ...document, allikas: undefined, skeem: undefined }).filter((pointer) => !provenance[i]![pointer]),
    );
    expect(placeless).toEqual([]);
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
