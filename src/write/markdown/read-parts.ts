import { appendAll } from '../../tree/index.ts';
import { below } from '../../contract/index.ts';
import { propertyOf, type SchemaNode } from '../../contract/index.ts';
import { type Section, sectionsOf } from './blocks.ts';
import { type Block, isForm, type Parts, type Place } from './form.ts';
import type { Reader } from './reader.ts';
import { keyOfTitle } from './titles.ts';

/** The values of the parts that stand under the headings of these blocks; what stands under no heading of ours is left over. */
export function readParts(
  blocks: readonly Block[],
  parts: Parts,
  place: Place,
  reader: Reader,
): Record<string, unknown> {
  const found = new Map<string, Section>();
  for (const section of sectionsOf(blocks, place.depth)) {
    const key = section.heading && keyOfTitle(reader.text([section.heading]), place.schema, place.root);
    const earlier = key === undefined ? undefined : found.get(key);
    if (key === undefined || !Object.hasOwn(parts, key)) reader.left(section.blocks, section.heading);
    else if (earlier) appendAll(earlier.blocks, section.blocks);
    else found.set(key, section);
  }
  const values: Record<string, unknown> = {};
  for (const [key, { heading, blocks: content }] of found) {
    const own = partPlace(place, key);
    reader.at(own.pointer, content, heading);
    const part = parts[key]!;
    const value = isForm(part)
      ? part.read(content, own, reader)
      : readParts(content, part, { ...own, depth: own.depth + 1 }, reader);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

function partPlace({ schema, root, depth, pointer }: Place, key: string): Place {
  const property: SchemaNode = propertyOf(schema, key, root);
  return { schema: property, root, depth, pointer: below(pointer, key) };
}
