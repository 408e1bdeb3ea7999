import { most } from '../tree/index.ts';
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';

/** Enough of a digest that findings of one archive do not meet. */
const HEX_DIGITS = 32;

/**
 * What stays the same of each message while lines move: a digest for each, in the order of the messages.
 *
 * Of the file's label, the rule, the place in the data without list positions, and the line's own text; the second of two alike says so. A line
 * with personal data leaves no trace.
 */
export function fingerprints(file: VFile, label: string, text: string | undefined): string[] {
  const last = most(
    file.messages.map(({ line }) => line ?? 0),
    0,
  );
  const lines = text?.split('\n', last);
  const seen = new Map<string, number>();
  return file.messages.map(({ ruleId, pointer = '', line, masked }) => {
    const content = masked || line == null ? '' : (lines?.[line - 1] ?? '').trim();
    const what = JSON.stringify([label, ruleId ?? '', pointer.replace(/\/\d+(?=\/|$)/gu, '/*'), content]);
    const count = seen.get(what) ?? 0;
    seen.set(what, count + 1);
    return createHash('sha256').update(`${what} ${count}`).digest('hex').slice(0, HEX_DIGITS);
  });
}
