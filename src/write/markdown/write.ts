import { appendAll } from '../../tree/index.ts';
import type { Description } from '../../model/types.ts';
import { inOrder, isRecord } from '../../contract/index.ts';
import { isSchemaName, propertyOf, type SchemaNode, schemaOf } from '../../contract/index.ts';
import type { Write } from '../types.ts';
import { yamlOf } from '../yaml.ts';
import { heading } from './build.ts';
import { type Block, isForm, type Parts } from './form.ts';
import { PARTS, TITLE } from './parts.ts';
import { isShowable, oneLine } from './showable.ts';
import { stringifyMarkdown } from './syntax.ts';

/**
 * Job descriptions as Markdown for people: front matter with the short values, a title, a heading for each part.
 *
 * Any value that has no form of its own stands in the front matter, so that nothing is lost. Raw HTML in texts is escaped. Several
 * documents follow each other, each with its front matter.
 */
export const toMarkdown: Write = (documents) => documents.map(oneToMarkdown).join('\n');

function oneToMarkdown(document: Description): string {
  const data = inOrder(document) as unknown as Record<string, unknown>;
  const name = isSchemaName(data.skeem) ? data.skeem : 'ametijuhend.v1';
  const root = schemaOf(name);
  const { blocks, rest } = writeParts(data, PARTS[name], root, { root, depth: 2 });
  const title = heading(1, titleOf(data, TITLE[name]) ?? root.title ?? name);
  return `---\n${yamlOf(rest)}---\n\n${stringifyMarkdown([title, ...blocks])}`;
}

/** One line, whatever the value holds: a heading is only a show of it. */
function titleOf(data: Record<string, unknown>, path: string[]): string | undefined {
  const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), data);
  return isShowable(value) ? oneLine(value) : undefined;
}

interface Written {
  blocks: Block[];
  /** What found no form, for the front matter. */
  rest: Record<string, unknown>;
}

function writeParts(
  value: Record<string, unknown>,
  parts: Parts,
  schema: SchemaNode,
  at: { root: SchemaNode; depth: number },
): Written {
  const blocks: Block[] = [];
  const rest: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const written = writePart(
      item,
      Object.hasOwn(parts, key) ? parts[key] : undefined,
      propertyOf(schema, key, at.root),
      at,
    );
    if (written.blocks.length > 0)
      appendAll(blocks, [heading(at.depth, propertyOf(schema, key, at.root).title ?? key), ...written.blocks]);
    if (written.rest !== undefined) rest[key] = written.rest;
  }
  return { blocks, rest };
}

function writePart(
  item: unknown,
  part: Parts[string] | undefined,
  schema: SchemaNode,
  at: { root: SchemaNode; depth: number },
): { blocks: Block[]; rest?: unknown } {
  if (part === undefined || (!isForm(part) && !isRecord(item))) return { blocks: [], rest: item };
  if (isForm(part)) {
    const blocks = part.write(item, { ...at, schema, pointer: '' });
    return blocks ? { blocks } : { blocks: [], rest: item };
  }
  const inner = writeParts(item as Record<string, unknown>, part, schema, { ...at, depth: at.depth + 1 });
  const isShown = inner.blocks.length > 0 && Object.keys(inner.rest).length === 0;
  return isShown ? { blocks: inner.blocks } : inner;
}
