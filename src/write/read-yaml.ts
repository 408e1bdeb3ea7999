import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { VFile } from 'vfile';
import type { Description } from '../model/types.ts';
import { isRecord, segments } from '../contract/index.ts';
import { spanFinder, type SpanOf } from './locate.ts';
import { reportError } from './report-yaml.ts';
import { reporter, reportSpan } from './say.ts';
import type { Locate, Location, Read, Span } from './types.ts';
import { composeYaml } from './compose-yaml.ts';
import { plainValue } from './plain-value.ts';

/**
 * Read job descriptions from YAML, a document each.
 *
 * YAML 1.2 as JSON sees it: aliases, anchors, tags and repeated keys are refused, and nesting is bounded. A document with a mistake
 * is left out with one message for its first mistake; documents without content are passed over. Never throws.
 */
export const fromYaml: Read = (text, { file = new VFile() } = {}) => {
  const said = file.messages.length;
  const records = readRecords(text, file);
  if (records.length === 0 && file.messages.length === said) reporter(file, spanFinder(text))('pole-kirjeldus', [0, 0]);
  return {
    documents: records.map(({ value }) => value as unknown as Description),
    locate: records.map(({ locate }) => locate),
    file,
  };
};

/** A value of a YAML stream, and where it and what it holds stand. */
export interface YamlValue<Value = unknown> {
  value: Value;
  locate: Locate;
}

export type YamlRecord = YamlValue<Record<string, unknown>>;

/** The records of a YAML stream that begins behind so many lines of its file; what is no record is reported. */
export function readRecords(text: string, file: VFile, linesBefore = 0): YamlRecord[] {
  const records: YamlRecord[] = [];
  for (const { value, locate } of readValues(text, file, linesBefore)) {
    if (isRecord(value)) records.push({ value, locate });
    else reportSpan(file, 'pole-kirjeldus', locate('')!.value);
  }
  return records;
}

/**
 * The values of a YAML stream that begins behind so many lines of its file, one for each document that has content.
 *
 * A document with a mistake is left out, and its first mistake reported.
 */
export function* readValues(text: string, file: VFile, linesBefore = 0): Generator<YamlValue> {
  const spanOf = spanFinder(text, linesBefore);
  const say = reporter(file, spanOf);
  const spanOfNode: SpanOfNode = (node) => nodeSpan(node, text, spanOf);
  for (const document of composeYaml(text, say)) {
    const root = document.contents;
    if (document.errors.length > 0) reportError(document, text, say);
    else if (root && !(isScalar(root) && root.value === null)) {
      const value = plainValue(root, say);
      if (value) yield { value: value.of, locate: (pointer) => locationOf(root, pointer, spanOfNode) };
    }
  }
}

type SpanOfNode = (node: unknown) => Span | undefined;

function locationOf(root: Node, pointer: string, spanOf: SpanOfNode): Location | undefined {
  let node: unknown = root;
  let key: unknown;
  for (const segment of segments(pointer)) {
    key = undefined;
    if (isSeq(node)) node = /^\d{1,9}$/.test(segment) ? node.items[Number(segment)] : undefined;
    else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === segment);
      ({ key, value: node } = pair ?? { key: undefined, value: undefined });
    } else return undefined;
    if (node === undefined) return undefined;
  }
  const keySpan = spanOf(key);
  const value = spanOf(node) ?? keySpan;
  return value && { ...(keySpan ? { key: keySpan } : {}), value };
}

/** From a node's first to its last visible character; blocks reach to the next one, which is more than their own. */
function nodeSpan(node: unknown, text: string, spanOf: SpanOf): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return undefined;
  const [start, end] = range;
  return spanOf(start, start + text.slice(start, end).trimEnd().length);
}
