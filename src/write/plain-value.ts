import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Say } from './say.ts';

/**
 * The plain value of a YAML tree, as JSON would hold it.
 *
 * Undefined where something stands in it that we do not read: aliases, anchors, tags, repeated keys. Each is reported. Depth is
 * bounded by `composeYaml`.
 */
export function plainValue(root: Node, say: Say): { of: unknown } | undefined {
  let refused = 0;
  const of = valueOf(root, (...words) => {
    refused++;
    say(...words);
  });
  return refused > 0 ? undefined : { of };
}

function valueOf(node: unknown, refuse: Say): unknown {
  if (isAlias(node)) {
    refuse('yaml-viide', node.range, { viide: `*${node.source}` });
    return undefined;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor) refuse('yaml-viide', node.range, { viide: `&${node.anchor}` });
  if (node.tag) refuse('yaml-silt', node.range, { silt: node.tag });
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => valueOf(item, refuse));
  const entries = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (entries.has(name)) refuse('korduv-võti', (key as Node).range, { võti: name });
    entries.set(name, valueOf(value, refuse));
  }
  return Object.fromEntries(entries);
}
