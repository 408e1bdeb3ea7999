import type { ListDefinition, ListInstance, ListLevel } from '../flow/index.ts';

/**
 * Put back together lists that LibreOffice takes apart.
 *
 * Where a list starts anew, LibreOffice writes a copy of its definition, hands it to that one paragraph and goes on with the original
 * from its start, so that "3.1" is printed twice. Its files are told by lists numbered 1, 2, 3 …, where Word draws numbers at random.
 * `uses` tells, for each instance, the levels of the paragraphs that refer to it.
 */
export function mendRestarts(
  instances: ReadonlyMap<string, ListInstance>,
  definitions: readonly ListDefinition[],
  uses: ReadonlyMap<string, readonly number[]>,
): void {
  if (!definitions.every(({ id }, index) => id === String(index + 1))) return;
  for (const [id, instance] of instances) {
    const [level, ...more] = uses.get(id) ?? [];
    if (level === undefined || more.length > 0) continue;
    const place = definitions.indexOf(instance.definition);
    const original = definitions.slice(0, place).find((one) => sameLevels(one, instance.definition));
    if (!original) continue;
    instance.definition = original;
    instance.starts.set(level, instance.levels[level]?.start ?? 1);
  }
}

function sameLevels(a: ListDefinition, b: ListDefinition): boolean {
  return a.levels.length === b.levels.length && a.levels.every((level, index) => sameLevel(level, b.levels[index]));
}

function sameLevel(a: ListLevel | undefined, b: ListLevel | undefined): boolean {
  return a?.text === b?.text && a?.style === b?.style && a?.start === b?.start && a?.suffix === b?.suffix;
}
