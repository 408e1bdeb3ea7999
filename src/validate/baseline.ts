import type { VFile } from 'vfile';
import { isRecord } from '../contract/index.ts';
import { fingerprints } from './fingerprint.ts';

/** The findings that an institution has taken over with an archive: fingerprints by file, by rule. */
export interface Baseline {
  version: 1;
  files: Record<string, Record<string, string[]>>;
}

/** A checked file and its path relative to the folder of the baseline, forward slashes. */
export interface Baselined {
  file: VFile;
  path: string;
  text?: string | undefined;
}

/** All findings of today as a baseline; sorted, so that a diff shows what changed. */
export function makeBaseline(results: readonly Baselined[]): Baseline {
  const files: Baseline['files'] = {};
  for (const { file, path, text } of [...results].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    if (file.messages.length === 0) continue;
    const rules: Record<string, string[]> = {};
    for (const [index, mark] of fingerprints(file, path, text).entries())
      (rules[file.messages[index]!.ruleId ?? ''] ??= []).push(mark);
    files[path] = Object.fromEntries(
      Object.keys(rules)
        .sort()
        .map((rule) => [rule, rules[rule]!.sort()]),
    );
  }
  return { version: 1, files };
}

/** Take the findings of a baseline out of the files; gives how many were taken. */
export function applyBaseline(baseline: Baseline, results: readonly Baselined[]): number {
  let taken = 0;
  for (const { file, path, text } of results) {
    const known = new Set(Object.values(baseline.files[path] ?? {}).flat());
    if (known.size === 0) continue;
    const marks = fingerprints(file, path, text);
    const left = file.messages.filter((_, index) => !known.has(marks[index]!));
    taken += file.messages.length - left.length;
    file.messages.splice(0, file.messages.length, ...left);
  }
  return taken;
}

/** A baseline from the text of its file; undefined where the text is none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const value = JSON.parse(text) as Partial<Baseline> | null;
    const sound =
      value?.version === 1 &&
      isRecord(value.files) &&
      Object.values(value.files).every((rules) => isRecord(rules) && Object.values(rules).every(Array.isArray));
    return sound ? (value as Baseline) : undefined;
  } catch {
    return undefined;
  }
}
