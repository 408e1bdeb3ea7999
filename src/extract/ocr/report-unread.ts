import type { VFile } from 'vfile';
import { report } from '../../messages/index.ts';

/** Say which pages stay empty because recognition is switched off (`--ocr never`): one warning for all of them. */
export function reportUnread(file: VFile, pages: readonly { number: number }[]): void {
  const first = pages[0];
  if (!first) return;
  const lehed = ranges(pages.map(({ number }) => number));
  report(file, 'leht-lugemata', { origin: { page: first.number }, parameters: { lehed } });
}

/** "1–3, 5" out of rising numbers. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
