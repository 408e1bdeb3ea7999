import { expect, it } from 'vitest';
import { linesOf } from '../../src/batch/lines.ts';

async function lines(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const all: string[] = [];
  const stream = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  })();
  for await (const line of linesOf(stream)) all.push(line);
  return all;
}

const bytes = Buffer.from('õ.pdf\n');

it.each<[(string | Uint8Array)[], string[]]>([
  [['a.pdf\nb.pdf\n'], ['a.pdf', 'b.pdf']],
  [['a.pdf\r\nb.pdf'], ['a.pdf', 'b.pdf']],
  [
    ['a', '.pdf', '\n\n', 'b.pdf'],
    ['a.pdf', 'b.pdf'],
  ],
  [['a b.pdf\0c\nd.pdf\0'], ['a b.pdf', 'c\nd.pdf']],
  [['\ufeffa.pdf\n'], ['a.pdf']],
  [[bytes.subarray(0, 1), bytes.subarray(1)], ['õ.pdf']],
  [[''], []],
])('%j → %j', async (chunks, expected) => {
  expect(await lines(...chunks)).toEqual(expected);
});

it('a stream without line ends is no list', async () => {
  await expect(lines(...Array.from({ length: 20 }, () => 'x'.repeat(100_000)))).rejects.toThrow(RangeError);
});
