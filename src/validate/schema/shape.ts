import { below, segments } from '../../contract/index.ts';
import { type Schema, schema, type SchemaName } from './schemas.ts';

/** Follow `$ref` inside one schema; what stands beside a reference (titles) is of no interest here. */
function resolve(root: Schema, part: Schema): Schema {
  const name = part.$ref?.startsWith('#/$defs/') ? part.$ref.slice('#/$defs/'.length) : undefined;
  return name === undefined ? part : root.$defs![name]!;
}

function inside(root: Schema, part: Schema, key: string): Schema | undefined {
  const member = part.properties?.[key];
  if (member) return resolve(root, member);
  if (/^\d+$/.test(key)) {
    const item = part.prefixItems?.[Number(key)] ?? part.items;
    if (item && typeof item === 'object') return resolve(root, item);
  }
  const { additionalProperties } = part;
  return typeof additionalProperties === 'object' ? resolve(root, additionalProperties) : undefined;
}

/** The part of a schema that a pointer's value must match; undefined where the schema knows no such place. */
export function schemaAt(name: SchemaName, pointer: string): Schema | undefined {
  const root = schema(name);
  let part: Schema | undefined = root;
  for (const key of segments(pointer)) part = part && inside(root, part, key);
  return part;
}

/** Pointers of the mappings that may hold a key, the shortest first: where a misplaced key belongs. */
export function homesOf(name: SchemaName, key: string): string[] {
  const root = schema(name);
  const homes: string[] = [];
  const queue: [Schema, string][] = [[root, '']];
  for (const [part, pointer] of queue)
    for (const [member, memberPart] of Object.entries(part.properties ?? {})) {
      if (member === key) homes.push(pointer);
      queue.push([resolve(root, memberPart), below(pointer, member)]);
    }
  return homes;
}

/** The least value that the schema allows at a pointer. */
export function minimalInstance(name: SchemaName, pointer: string): unknown {
  const part = schemaAt(name, pointer);
  return part && instance(schema(name), part);
}

function instance(root: Schema, part: Schema): unknown {
  const { type, required = [], properties = {}, pattern } = resolve(root, part);
  if (part.const !== undefined) return part.const;
  if (part.enum) return part.enum[0];
  if (type === 'object')
    return Object.fromEntries(required.map((key) => [key, instance(root, resolve(root, properties[key]!))]));
  if (type === 'array') return [];
  if (type === 'string')
    return SAMPLES.find((sample) => pattern === undefined || new RegExp(pattern, 'u').test(sample));
  return 1;
}

/** One text for every pattern of our schemas. */
const SAMPLES = ['…', 'et', '2000-01-01', '2000-01-01T00:00:00Z', '0'.repeat(64)];
