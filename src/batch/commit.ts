import type { Conversion } from './convert.ts';
import type { Manifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Entry } from './types.ts';

/**
 * Make a conversion count: outputs get their names, outputs that no longer hold go, and the journal says so.
 *
 * In this order, so that whatever moment a run is killed at, the next one finds either the old entry and converts again, or the
 * new one with all its outputs.
 */
export async function commit(
  { entry, staged }: Conversion,
  old: Entry | undefined,
  folder: OutputFolder,
  manifest: Manifest,
): Promise<Entry> {
  const whole = entry.sha256 === undefined ? withOldOutputs(entry, old) : withOtherFormats(entry, old);
  for (const [at, one] of staged.entries()) await folder.publish(one, entry.outputs[at]!.path);
  const current = new Set(whole.outputs.map(({ path }) => path));
  for (const { path, sha256 } of old?.outputs ?? []) if (!current.has(path)) await folder.remove(path, sha256);
  manifest.add(whole);
  return whole;
}

/** Nobody knows whether a file that cannot be read has changed: what it gave before stays. */
function withOldOutputs(entry: Entry, old: Entry | undefined): Entry {
  if (!old) return entry;
  const { name, formats, outputs, descriptions } = old;
  return { ...entry, name, formats, outputs, descriptions };
}

/** Formats of an earlier run that still say the same stay. */
function withOtherFormats(entry: Entry, old: Entry | undefined): Entry {
  const same = old?.sha256 === entry.sha256 && old?.recipe === entry.recipe && old.name === entry.name;
  if (!same) return entry;
  const formats = old.formats.filter((format) => !entry.formats.includes(format));
  const outputs = old.outputs.filter(({ format }) => formats.includes(format));
  return { ...entry, formats: [...entry.formats, ...formats], outputs: [...entry.outputs, ...outputs] };
}
