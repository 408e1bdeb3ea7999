import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Description } from '../model/types.ts';
import { inOrder } from '../contract/index.ts';
import { isSchemaName, schemaReference } from '../contract/index.ts';
import type { Write, WriteOptions } from './types.ts';
import { isOnALine } from './yaml-lines.ts';
import { escapingTags, LINE_WIDTH, styleOf } from './yaml-text.ts';

/** Columns a level. */
const INDENT = 2;

/**
 * Job descriptions as YAML: a stream of documents, each with the modeline by which editors find its schema.
 *
 * Keys stand in the order of the data model; long texts are folded. No content can become a tag, an anchor or an alias: a text
 * that could be read as something else is quoted.
 */
export const toYaml: Write = (documents, options = {}) =>
  documents.map((document) => modeline(document, options) + yamlOf(inOrder(document))).join('---\n');

function modeline({ skeem }: Description, { schemaRef, folder }: WriteOptions): string {
  if (schemaRef === false || !isSchemaName(skeem)) return '';
  return `# yaml-language-server: $schema=${schemaReference(skeem, schemaRef, folder)}\n`;
}

/** One value as a YAML document without modeline or markers. */
export function yamlOf(value: unknown): string {
  const document = new Document(null, { customTags: escapingTags });
  document.contents = nodeOf(value, '', 0);
  return document.toString({ lineWidth: LINE_WIDTH, indent: INDENT, flowCollectionPadding: false });
}

type Content = Scalar | YAMLMap | YAMLSeq;

/**
 * The value as a node that knows its style. `name` is the key it stands under (an item: its list's key), `indent` the column of
 * what stands below it, `column` where it begins if it stays on its key's line.
 */
function nodeOf(value: unknown, name: string, indent: number, column = indent): Content {
  if (typeof value !== 'object' || value === null) return scalarOf(value);
  const flow = isOnALine(value, name, column);
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.flow = flow;
    list.items = value.map((item) => nodeOf(item, name, indent + INDENT));
    return list;
  }
  const map = new YAMLMap();
  map.flow = flow;
  map.items = Object.entries(value).map(
    ([key, item]) => new Pair(scalarOf(key), nodeOf(item, key, indent + INDENT, indent + key.length + 2)),
  );
  return map;
}

function scalarOf(value: unknown): Scalar {
  const node = new Scalar(value);
  const style = typeof value === 'string' ? styleOf(value) : undefined;
  if (style) node.type = style;
  return node;
}
