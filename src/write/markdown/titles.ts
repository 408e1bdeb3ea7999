import { propertyOf, type SchemaNode } from '../../contract/index.ts';

/** The key whose title in the schema, or whose own name, a heading or label says; undefined for none. */
export function keyOfTitle(title: string, schema: SchemaNode, root: SchemaNode): string | undefined {
  const wanted = normal(title);
  return Object.keys(schema.properties ?? {}).find(
    (key) => normal(propertyOf(schema, key, root).title ?? key) === wanted || normal(key) === wanted,
  );
}

/** Case, white space, underscores and a closing colon do not matter in a heading. */
const normal = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .replace(/ ?:$/u, '');
