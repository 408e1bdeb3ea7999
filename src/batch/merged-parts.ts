import type { Shard } from './shard.ts';

/** A report that was merged, and the part of the archive that it says it covers. */
export interface MergedPart {
  path: string;
  shard?: Shard;
}

/** What is wrong with a set of reports that should cover an archive once. */
export type PartsFault =
  | { kind: 'missing'; numbers: number[]; of: number }
  | { kind: 'twice'; shard: Shard; paths: string[] }
  /** Parts of archives that were cut up differently: files may lie in two of them, or in none. */
  | { kind: 'unlike'; ofs: number[] };

/** Look for parts that are missing, given twice or cut otherwise; reports of whole runs are let be. */
export function checkParts(parts: readonly MergedPart[]): PartsFault[] {
  const byPart = new Map<string, { shard: Shard; paths: string[] }>();
  for (const { path, shard } of parts) {
    if (!shard) continue;
    const key = `${shard.number}/${shard.of}`;
    const known = byPart.get(key);
    if (known) known.paths.push(path);
    else byPart.set(key, { shard, paths: [path] });
  }
  const found = [...byPart.values()].sort((a, b) => a.shard.number - b.shard.number);
  const ofs = [...new Set(found.map(({ shard }) => shard.of))].sort((a, b) => a - b);
  const faults: PartsFault[] = ofs.length > 1 ? [{ kind: 'unlike', ofs }] : [];
  if (ofs.length === 1) {
    const there = new Set(found.map(({ shard }) => shard.number));
    const numbers = Array.from({ length: ofs[0]! }, (_, i) => i + 1).filter((number) => !there.has(number));
    if (numbers.length > 0) faults.push({ kind: 'missing', numbers, of: ofs[0]! });
  }
  for (const { shard, paths } of found) if (paths.length > 1) faults.push({ kind: 'twice', shard, paths });
  return faults;
}
