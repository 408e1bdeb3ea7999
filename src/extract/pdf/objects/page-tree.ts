import { appendAll } from '../../../tree/index.ts';
import type { PdfObjects } from './collect.ts';
import { Name, Reference, type Dictionary, type Value } from './syntax.ts';

/** A page as the page tree has it. */
export interface Leaf {
  /** Where it stands; undefined where the tree points to nothing that is a page. */
  reference: Reference | undefined;
  page: Dictionary | undefined;
  /** Its own resources or those of the node above it. */
  resources: Value | undefined;
}

export interface PageTree {
  leaves: Leaf[];
  /** The number of pages that the tree gives itself; undefined where it has none. */
  count: number | undefined;
  /** The node at the top; undefined where it is not in the file. */
  top: { reference: Reference; node: Dictionary } | undefined;
  /** The file leads to the tree, every number of pages in it is right, and every node leads to pages. */
  isSound: boolean;
  /** How many of the pages no node leads to. */
  found: number;
}

/** Nodes of a tree that are followed; the largest archives have some ten thousand pages. */
const MOST_NODES = 200_000;
const DEEPEST = 50;

/**
 * Follow the page tree of a file (ISO 32000-1, 7.7.3) without trust in its numbers.
 *
 * Where it is broken, pages that no node leads to are taken in, each where its own word on the node above puts it, or at the end. Of a sound tree
 * they are left alone: an edited file holds what its author took out.
 */
export function readPageTree(objects: PdfObjects): PageTree {
  const { resolve } = objects;
  const leaves: Leaf[] = [];
  const seen = new Set<number>();
  let isSound = objects.trailers.some((trailer) => resolve(trailer.get('Root')) instanceof Map);
  let isBroken = false;
  let nodes = 0;

  const reference = topReference(objects);
  const top = resolve(reference);
  if (reference && top instanceof Map && top.has('Kids')) {
    seen.add(reference.number);
    followNode(top, 0, undefined);
  } else isBroken = true;
  const count = top instanceof Map ? resolve(top.get('Count')) : undefined;
  const found = isBroken && !objects.isOpaque ? takeStrays() : 0;
  return {
    leaves,
    count: typeof count === 'number' ? count : undefined,
    top: reference && top instanceof Map ? { reference, node: top } : undefined,
    isSound: isSound && !isBroken,
    found,
  };

  function followNode(node: Dictionary, depth: number, inherited: Value | undefined): void {
    const before = leaves.length;
    const resources = node.get('Resources') ?? inherited;
    const kids = resolve(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) followKid(kid, depth + 1, resources);
    else addBroken(undefined);
    const count = resolve(node.get('Count'));
    if (count !== leaves.length - before) isSound = false;
    if (typeof count === 'number' && count > leaves.length - before) isBroken = true;
  }

  function followKid(kid: Value, depth: number, inherited: Value | undefined): void {
    const reference = kid instanceof Reference ? kid : undefined;
    const node = resolve(kid);
    const isNew = !reference || !seen.has(reference.number);
    if (reference) seen.add(reference.number);
    if (++nodes > MOST_NODES || depth > DEEPEST || !isNew || !(node instanceof Map)) addBroken(reference);
    else if (node.has('Kids')) followNode(node, depth, inherited);
    else if (reference && isPage(node)) {
      leaves.push({ reference, page: node, resources: node.get('Resources') ?? inherited });
    } else addBroken(reference);
  }

  function addBroken(reference: Reference | undefined): void {
    isBroken = true;
    leaves.push({ reference, page: undefined, resources: undefined });
  }

  function isPage(node: Dictionary): boolean {
    const type = resolve(node.get('Type'));
    return (type instanceof Name && type.name === 'Page') || node.has('Contents') || !(type instanceof Name);
  }

  function takeStrays(): number {
    const strays = new Map<number, Leaf[]>();
    let taken = 0;
    for (const number of [...objects.numbers()].sort((a, b) => a - b)) {
      if (seen.has(number)) continue;
      const object = objects.get(number);
      const page = object?.value;
      if (!object || object.data || !(page instanceof Map) || page.has('Kids')) continue;
      const type = resolve(page.get('Type'));
      if (!(type instanceof Name) || type.name !== 'Page') continue;
      const parent = page.get('Parent');
      const under = parent instanceof Reference ? parent.number : -1;
      const leaf = { reference: new Reference(number, object.generation), page, resources: page.get('Resources') };
      const beside = strays.get(under);
      if (beside) beside.push(leaf);
      else strays.set(under, [leaf]);
      taken++;
    }
    if (taken === 0) return 0;
    // The node above is gone: its pages stand where it did.
    const placed = leaves.flatMap((leaf) => {
      const below = leaf.page ? undefined : strays.get(leaf.reference?.number ?? -1);
      if (below) strays.delete(leaf.reference?.number ?? -1);
      return below ?? [leaf];
    });
    const rest = [...strays.values()].flat();
    const gaps = placed.filter(({ page }) => !page).length;
    leaves.length = 0;
    // As many as there are gaps: they are what the gaps were meant to lead to.
    const fills = gaps === rest.length;
    appendAll(leaves, fills ? placed.map((leaf) => (leaf.page ? leaf : rest.shift()!)) : placed);
    appendAll(leaves, rest);
    return taken;
  }
}

function topReference({ trailers, resolve, numbers, get }: PdfObjects): Reference | undefined {
  for (const trailer of trailers) {
    const root = resolve(trailer.get('Root'));
    const pages = root instanceof Map ? root.get('Pages') : undefined;
    if (pages instanceof Reference && resolve(pages) instanceof Map) return pages;
  }
  if (trailers.some((trailer) => resolve(trailer.get('Root')) instanceof Map)) return undefined;
  let found: Reference | undefined;
  for (const number of numbers()) {
    const { value } = get(number)!;
    const pages = value instanceof Map && isCatalogue(value) ? value.get('Pages') : undefined;
    if (pages instanceof Reference && resolve(pages) instanceof Map) found = pages;
  }
  return found;
}

function isCatalogue(value: Dictionary): boolean {
  const type = value.get('Type');
  return type instanceof Name && type.name === 'Catalog';
}
