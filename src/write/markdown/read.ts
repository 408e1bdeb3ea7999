import type { Heading } from 'mdast';
import { VFile } from 'vfile';
import type { Description } from '../../model/types.ts';
import { below, inOrder, isRecord, isSchemaName, type SchemaName, schemaOf } from '../../contract/index.ts';
import { readRecords, type YamlRecord } from '../read-yaml.ts';
import { reportSpan } from '../say.ts';
import type { Locate, Read, Span } from '../types.ts';
import type { Block } from './form.ts';
import { tooInvolvedAt } from './involved.ts';
import { MAX_LINES, MAX_NESTING, MAX_SIGNS } from './limits.ts';
import { PARTS, TITLE } from './parts.ts';
import { type Piece, piecesOf, type Stretch } from './pieces.ts';
import { readParts } from './read-parts.ts';
import { type Leftover, Reader } from './reader.ts';
import { oneLine } from './showable.ts';
import { parseMarkdown } from './syntax.ts';

/**
 * Read job descriptions from Markdown of our form, one for each front matter.
 *
 * People may have wrapped lines, used other bullets and added parts: what is said counts, not how. Text that has no place in the form
 * is kept under `muu` (in a directive: `sätted`) with a warning at its line. Never throws.
 */
export const fromMarkdown: Read = (text, { file = new VFile() } = {}) => {
  const said = file.messages.length;
  const documents: Description[] = [];
  const locate: Locate[] = [];
  for (const piece of piecesOf(text)) {
    const read = readPiece(piece, file);
    if (!read) continue;
    documents.push(read.document);
    locate.push(read.locate);
  }
  if (documents.length === 0 && file.messages.length === said) notADescription(file, 0);
  return { documents, locate, file };
};

const lineStart = (line: number): Span => ({ line, column: 1, endLine: line, endColumn: 1 });

function notADescription(file: VFile, linesBefore: number): void {
  reportSpan(file, 'pole-kirjeldus', lineStart(linesBefore + 1));
}

function readPiece({ front, body }: Piece, file: VFile): { document: Description; locate: Locate } | undefined {
  const header = front ? readFront(front, file) : { value: {}, locate: () => undefined };
  if (!header) return undefined;
  const involved = tooInvolvedAt(body.text);
  if (involved !== undefined) {
    const limits = { read: MAX_LINES, märgid: MAX_SIGNS, tasemed: MAX_NESTING };
    reportSpan(file, 'md-keeruline', lineStart(body.linesBefore + involved), limits);
    return undefined;
  }
  const reader = new Reader(body, file);
  const name = isSchemaName(header.value.skeem) ? header.value.skeem : 'ametijuhend.v1';
  const { title, blocks } = titled(parseMarkdown(body.text).children);
  const root = schemaOf(name);
  const parts = readParts(blocks, PARTS[name], { schema: root, root, depth: 2, pointer: '' }, reader);
  if (header.value.skeem === undefined && Object.keys(parts).length === 0) {
    notADescription(file, front?.linesBefore ?? body.linesBefore);
    return undefined;
  }
  const data = merged(header.value, parts, '', reader);
  if (title) readTitle(title, data, name, reader);
  addLeftovers(data, name, reader.tellLeftovers());
  return {
    document: inOrder(data as unknown as Description),
    locate: (pointer) => reader.placeOf(pointer) ?? header.locate(pointer),
  };
}

/** One record; nothing at all is an empty one. Undefined where it cannot be read, which has been said. */
function readFront(front: Stretch, file: VFile): YamlRecord | undefined {
  const said = file.messages.length;
  const [record] = readRecords(front.text, file, front.linesBefore);
  return record ?? (file.messages.length === said ? { value: {}, locate: () => undefined } : undefined);
}

/** The title apart from what stands under it. */
function titled(blocks: Block[]): { title?: Heading; blocks: Block[] } {
  const [first, ...rest] = blocks;
  return first?.type === 'heading' && first.depth === 1 ? { title: first, blocks: rest } : { blocks };
}

/** Front matter and parts as one record; what stands in both is taken from the parts, where people read it. */
function merged(
  front: Record<string, unknown>,
  parts: Record<string, unknown>,
  pointer: string,
  reader: Reader,
): Record<string, unknown> {
  const result = { ...front };
  for (const [key, value] of Object.entries(parts)) {
    const own = below(pointer, key);
    const other = front[key];
    if (isRecord(other) && isRecord(value)) result[key] = merged(other, value, own, reader);
    else {
      if (other !== undefined) reader.sayAt('md-kordub', own, { võti: key });
      result[key] = value;
    }
  }
  return result;
}

/** The title shows a value of the front matter, and gives it where it is not there. */
function readTitle(title: Heading, data: Record<string, unknown>, name: SchemaName, reader: Reader): void {
  const said = oneLine(reader.text([title]));
  const path = TITLE[name];
  const value = path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), data);
  if (typeof value === 'string') {
    if (oneLine(value) !== said) reader.say('md-pealkiri-erineb', title, { väärtus: value });
    return;
  }
  if (value !== undefined || said === '' || said === schemaOf(name).title) return;
  reader.at(`/${path.join('/')}`, title.children);
  const [outer, inner] = path as [string, string?];
  data[outer] = inner === undefined ? said : { ...(isRecord(data[outer]) ? data[outer] : {}), [inner]: said };
}

function addLeftovers(data: Record<string, unknown>, name: SchemaName, leftovers: readonly Leftover[]): void {
  if (leftovers.length === 0) return;
  const [key, added] =
    name === 'ametijuhend.v1'
      ? ['muu', leftovers]
      : ['sätted', leftovers.flatMap(({ pealkiri, sisu }) => [...(pealkiri === undefined ? [] : [pealkiri]), ...sisu])];
  data[key] = [...(Array.isArray(data[key]) ? (data[key] as unknown[]) : []), ...added];
}
