import { readFileSync } from 'node:fs';
import type { Description } from '../../src/model/types.ts';
import { parse } from '../../src/pipeline.ts';

/** The data of `fixtures/descriptions`. */
export const described = (name: string): Description[] =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/descriptions/${name}.json`, import.meta.url), 'utf8'),
  ) as Description[];

/** What a PDF says, without where it came from; and the share of each document's words that reached a field. */
export async function readBack(bytes: Uint8Array): Promise<{ documents: Description[]; coverage: unknown[] }> {
  const { documents, file } = await parse(bytes, { name: 'fixture.pdf', ocr: { when: 'never' } });
  if (documents.length === 0) throw new Error(file.messages.map(String).join('\n'));
  return {
    documents: documents.map((document) => {
      const said = { ...document };
      delete said.allikas;
      return said;
    }),
    coverage: documents.map(({ allikas }) => allikas?.kaetus),
  };
}
