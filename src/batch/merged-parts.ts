import type { VFileMessage } from 'vfile-message';
import { catalogue, diagnostic, type Parameters, type RuleId } from '../messages/index.ts';
import type { Shard } from './shard.ts';

/** A report that was merged, and the part of the archive that it says it covers. */
export interface MergedPart {
  path: string;
  shard?: Shard;
}

/**
 * Look for parts that are missing, given twice or cut otherwise; reports of whole runs are let be.
 *
 * Errors where the reports cannot be said to cover the archive; a part that is given twice does no harm, since each file counts
 * once. `shown` makes a report's path fit to print.
 */
export function checkParts(parts: readonly MergedPart[], shown: (path: string) => string): VFileMessage[] {
  const byPart = new Map<string, { shard: Shard; paths: string[] }>();
  for (const { path, shard } of parts) {
    if (!shard) continue;
    const key = `${shard.number}/${shard.of}`;
    const known = byPart.get(key);
    if (known) known.paths.push(path);
    else byPart.set(key, { shard, paths: [path] });
  }
  const found = [...byPart.values()].sort((a, b) => a.shard.number - b.shard.number);
  const [of, ...others] = [...new Set(found.map(({ shard }) => shard.of))].sort((a, b) => a - b);
  const faults: VFileMessage[] = [];
  if (of !== undefined && others.length === 0) {
    const there = new Set(found.map(({ shard }) => shard.number));
    const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !there.has(number));
    if (missing.length > 0) faults.push(say('osa-puudub', { osad: ranges(missing), osi: of }));
  } else if (of !== undefined) {
    // What is missing cannot be said: files may lie in two of the parts, or in none.
    faults.push(say('osad-erinevad', { osi: [of, ...others].join(', ') }));
  }
  for (const { shard, paths } of found)
    if (paths.length > 1)
      faults.push(say('osa-mitu-korda', { osa: `${shard.number}/${shard.of}`, aruanded: paths.map(shown).join(', ') }));
  return faults;
}

const say = (rule: RuleId, parameters: Parameters): VFileMessage => diagnostic(rule, catalogue[rule], { parameters });

/** `2, 5–7` */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
