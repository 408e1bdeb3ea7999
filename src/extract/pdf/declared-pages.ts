const TREE = /\/Type\s{0,8}\/Pages\b/gu;
const COUNT = /\/Count\s{1,8}(\d{1,6})(?!\d|\s+\d+\s+R)/u;
/** Bytes of the largest page tree node that is looked at. */
const NODE = 1 << 16;
/** Nodes of a page tree that are looked at; balanced trees of real files have a few hundred. */
const MOST_NODES = 1_000;

/**
 * How many pages the page tree of a file claims (ISO 32000-1, 7.7.3.2), as far as it stands there uncompressed: the largest /Count of its nodes;
 * 0 where none is seen. A file that was edited may hold older nodes, so this is no more than a sign.
 */
export function declaredPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let most = 0;
  let nodes = 0;
  for (const { index } of text.matchAll(TREE)) {
    if (++nodes > MOST_NODES) break;
    const before = text.slice(Math.max(0, index - NODE), index);
    const after = text.slice(index, index + NODE);
    const node = before.slice(before.lastIndexOf(' obj') + 1) + after.slice(0, endOf(after));
    most = Math.max(most, Number(COUNT.exec(node)?.[1] ?? 0));
  }
  return most;
}

function endOf(text: string): number {
  const end = text.indexOf('endobj');
  return end < 0 ? text.length : end;
}
