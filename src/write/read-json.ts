import { VFile } from 'vfile';
import type { Description } from '../model/types.ts';
import { segments } from '../contract/index.ts';
import { spanFinder } from './locate.ts';
import { type JsonNode, parseJson } from './parse-json.ts';
import { reporter } from './say.ts';
import type { Locate, Read } from './types.ts';

/**
 * Read job descriptions from JSON: an array of them, a single one, or one a line (JSON Lines).
 *
 * The first mistake of the text is reported and ends the reading; what stood before it is kept only in JSON Lines. Never throws.
 */
export const fromJson: Read = (text, { file = new VFile() } = {}) => {
  const spanOf = spanFinder(text);
  const say = reporter(file, spanOf);
  const said = file.messages.length;
  const documents: Description[] = [];
  const locate: Locate[] = [];
  for (const root of parseJson(text, say)) {
    for (const node of Array.isArray(root.value) ? childrenOf(root) : [root]) {
      if (node.children === undefined || Array.isArray(node.value)) {
        say('pole-kirjeldus', [node.start, node.end]);
        continue;
      }
      documents.push(node.value as Description);
      locate.push((pointer) => {
        const found = descend(node, pointer);
        return (
          found && {
            ...(found.key ? { key: spanOf(...found.key) } : {}),
            value: spanOf(found.node.start, found.node.end),
          }
        );
      });
    }
  }
  if (documents.length === 0 && file.messages.length === said) say('pole-kirjeldus', [0, 0]);
  return { documents, locate, file };
};

const childrenOf = (node: JsonNode): JsonNode[] => [...(node.children?.values() ?? [])].map((child) => child.node);

function descend(root: JsonNode, pointer: string): { key?: [number, number]; node: JsonNode } | undefined {
  let found: { key?: [number, number]; node: JsonNode } | undefined = { node: root };
  for (const segment of segments(pointer)) {
    found = found.node.children?.get(segment);
    if (!found) return undefined;
  }
  return found;
}
