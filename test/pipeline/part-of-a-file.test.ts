import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const said = ({ file }: Awaited<ReturnType<typeof parse>>): (string | undefined)[] =>
  file.messages.filter(({ fatal }) => fatal !== undefined).map(({ ruleId }) => ruleId);

describe('a part of the pages', () => {
  it('is counted in the whole file, and nothing is missing for what was left out', async () => {
    const result = await parse(resolve(FIXTURES, 'pdf/andmehaldur.pdf'), { pages: [1, 1] });
    expect(result.documents[0]).toMatchObject({
      kinnitus: { asutus: 'Metsavalveamet' },
      allikas: { lehekülgi: 2, leheküljed: [1, 1] },
    });
    expect(said(result)).toEqual([]);
  });

  it('cannot be taken of a format without pages, which is said', async () => {
    const result = await parse(resolve(FIXTURES, 'office/kirjeldus.docx'), { pages: [2, 2] });
    expect(result.documents).toHaveLength(1);
    expect(said(result)).toContain('lehtedeta-vorming');
  });
});

describe('data that are read as they stand', () => {
  const read = (text: string): ReturnType<typeof parse> => parse(Buffer.from(text), { name: 'a.yaml', kind: 'yaml' });

  it.each([
    ['no description', 'a: 1\n', ['pole-kirjeldus'], 0],
    ['of another schema', 'skeem: foo\n', ['pole-kirjeldus'], 0],
    ['against the schema', 'skeem: ametijuhend.v1\nüldosa: {ametinimetsu: Jurist}\n', ['andmed-vigased'], 1],
    ['sound', 'skeem: ametijuhend.v1\nüldosa: {ametinimetus: Jurist}\n', [], 1],
  ])('%s', async (_, text, rules, documents) => {
    const result = await read(text);
    expect(said(result)).toEqual(rules);
    expect(result.documents).toHaveLength(documents);
  });
});
