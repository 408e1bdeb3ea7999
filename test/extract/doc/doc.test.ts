import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/extract/doc/index.ts';
import { Fault } from '../../../src/messages/index.ts';
import { readTree } from '../../support/read-tree.ts';

const bytes = readFileSync(resolve(import.meta.dirname, '../../../fixtures/office/kirjeldus.doc'));
/** Where the stream of the document begins: its information block opens with this sign. */
const fib = bytes.indexOf(Buffer.from([0xec, 0xa5]));
const changed = (at: number, ...values: number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
};

describe('binary Word documents (what they give: test/extract/twins.test.ts)', () => {
  const refused: Record<string, [Uint8Array, string]> = {
    'no compound file': [new TextEncoder().encode('tekst'), 'dokument-vigane'],
    encrypted: [changed(fib + 0x0b, bytes[fib + 0x0b]! | 1), 'dokument-parooliga'],
    'older than Word 97': [changed(fib + 2, 0x65, 0), 'doc-vana'],
    'cut short': [bytes.subarray(0, 3000), 'dokument-vigane'],
    'no text where it should be': [changed(fib + 0x01a2, 0xff, 0xff, 0xff, 0x0f), 'dokument-vigane'],
  };
  it.each(Object.entries(refused))('refuses: %s', async (_, [input, rule]) => {
    const reading = (async () => readTree(readDoc, 'doc', input))();
    await expect(reading).rejects.toMatchObject({ diagnostic: { ruleId: rule } });
  });

  it('holds the text within its limit', async () => {
    const reading = (async () => readTree(readDoc, 'doc', bytes, { textCharacters: 100 }))();
    await expect(reading).rejects.toMatchObject({ diagnostic: { ruleId: 'piirmäär' } });
  });

  it('stands any damage', async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of places) copy[at] = value;
        try {
          await readTree(readDoc, 'doc', copy);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
