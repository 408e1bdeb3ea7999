import type { PdfObjects } from './collect.ts';
import type { BrokenStream } from './page-content.ts';
import type { PageTree } from './page-tree.ts';
import { Name, Reference, writeValue, type Dictionary, type Value } from './syntax.ts';

/** Entries of a stream's dictionary that tell how its data are packed. */
const PACKING = new Set(['Length', 'Filter', 'DecodeParms', 'F', 'FFilter', 'FDecodeParms', 'DL']);

/**
 * The file with an update at its end, as editors write it: the page tree as one list of the pages that were found, and the part of
 * broken streams that can be read.
 *
 * The update has no cross-reference table on purpose: the library then looks for the objects itself, and takes the last of each.
 */
export function mendFile(
  bytes: Uint8Array,
  objects: PdfObjects,
  tree: PageTree,
  broken: ReadonlyMap<number, BrokenStream>,
): Uint8Array {
  const parts: Buffer[] = [];
  let next = 1;
  for (const number of objects.numbers()) next = Math.max(next, number + 1);
  const add = (reference: Reference, body: string | Buffer): void => {
    const text = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
    parts.push(Buffer.from(`\n${reference.number} ${reference.generation} obj\n`), text, Buffer.from('\nendobj\n'));
  };
  const create = (body: Dictionary): Reference => {
    const reference = new Reference(next++, 0);
    add(reference, writeValue(body));
    return reference;
  };
  for (const { object, data } of broken.values()) {
    const entries = [...(object.value as Dictionary)].filter(([key]) => !PACKING.has(key));
    const head = writeValue(new Map<string, Value>([...entries, ['Length', data.length]]));
    const reference = new Reference(object.number, object.generation);
    add(reference, Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream')]));
  }
  const root = writeTree();
  const trailer = new Map<string, Value>([
    ['Size', next],
    ['Root', root],
  ]);
  for (const key of ['Encrypt', 'ID']) {
    const value = objects.trailers.find((each) => each.has(key))?.get(key);
    if (value !== undefined) trailer.set(key, value);
  }
  parts.push(Buffer.from(`\ntrailer\n${writeValue(trailer)}\nstartxref\n${bytes.length}\n%%EOF\n`, 'latin1'));
  return Buffer.concat([bytes, ...parts]);

  /** Gives the catalogue. */
  function writeTree(): Reference {
    const known = objects.trailers
      .map((each) => each.get('Root'))
      .find((each) => each instanceof Reference && objects.resolve(each) instanceof Map) as Reference | undefined;
    if (tree.isSound && known) return known;
    const blank = new Map<string, Value>([
      ['Type', new Name('Page')],
      ['MediaBox', [0, 0, 1, 1]],
      ['Resources', new Map<string, Value>()],
    ]);
    const kids = tree.leaves.map(({ page, reference }) => (page && reference ? reference : create(blank)));
    const node = new Map<string, Value>([...(tree.top?.node ?? [['Type', new Name('Pages')]]), ['Kids', kids]]);
    node.set('Count', kids.length);
    if (tree.top && known) {
      add(tree.top.reference, writeValue(node));
      return known;
    }
    const top = create(node);
    const catalogue = known
      ? (objects.resolve(known) as Dictionary)
      : new Map<string, Value>([['Type', new Name('Catalog')]]);
    const mended = new Map<string, Value>([...catalogue, ['Pages', top]]);
    if (!known) return create(mended);
    add(known, writeValue(mended));
    return known;
  }
}
