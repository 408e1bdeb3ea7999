import { type Document, type ErrorCode, isCollection, isPair, isScalar, type Node, Scalar, type YAMLError } from 'yaml';
import type { RuleId } from '../messages/index.ts';
import { MAX_DEPTH } from './read-limits.ts';
import type { Say } from './say.ts';

/** The library's codes as our rules, whose words say what to do; the rest is `yaml-süntaks`. */
const RULES: Partial<Record<ErrorCode, RuleId>> = {
  BAD_INDENT: 'yaml-taane',
  TAB_AS_INDENT: 'yaml-tabulaator',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-koolon',
  MULTILINE_IMPLICIT_KEY: 'yaml-märk',
  MISSING_CHAR: 'yaml-märk',
  BAD_SCALAR_START: 'yaml-algus',
  BAD_DQ_ESCAPE: 'yaml-langkriips',
  TAG_RESOLVE_FAILED: 'yaml-silt',
  MULTIPLE_TAGS: 'yaml-silt',
  ALIAS_PROPS: 'yaml-viide',
  BAD_ALIAS: 'yaml-viide',
  MULTIPLE_ANCHORS: 'yaml-viide',
  RESOURCE_EXHAUSTION: 'liiga-sügav',
};

/** Report the first mistake of a document; those after it mostly follow from it. */
export function reportError(document: Document.Parsed, text: string, say: Say): void {
  const first = document.errors.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a));
  const opened = isUnclosed(first) ? lastOpened(document.contents, first.pos[0]) : undefined;
  if (opened !== undefined) {
    say('yaml-sulgemata', [opened, opened + 1], { märk: text.charAt(opened) });
    return;
  }
  const indented = keyIndentedTooFar(first, document.errors, text);
  if (indented) {
    say('yaml-taane', indented);
    return;
  }
  const [start] = first.pos;
  const found = /^\S*/.exec(text.slice(start, start + 80))![0];
  const rule = RULES[first.code] ?? 'yaml-süntaks';
  say(rule, first.pos, { silt: found, viide: found, märk: text.charAt(start), lubatud: MAX_DEPTH });
}

/**
 * A key indented deeper than the keys above it goes on with the text before it, and the library names that text: two mistakes at one
 * place, the second of them reaching to the key.
 *
 *     unit: Development
 *        head: Director
 *        ^^^^
 */
function keyIndentedTooFar(
  { code, pos: [start] }: YAMLError,
  errors: readonly YAMLError[],
  text: string,
): [number, number] | undefined {
  const whole = errors.find((error) => error.code === 'MULTILINE_IMPLICIT_KEY' && error.pos[0] === start);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !whole) return undefined;
  const [, end] = whole.pos;
  const key = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimStart();
  return [end - key.length, end];
}

/** The library notices an open quote or bracket only where the text goes on without its end, and has no code of its own for it. */
function isUnclosed({ code, message }: YAMLError): boolean {
  return (
    (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) ||
    (code === 'BAD_INDENT' && message.startsWith('Flow'))
  );
}

/** Offset of the quote or bracket that was opened last before an offset, outermost first. */
function lastOpened(root: Node | null, before: number): number | undefined {
  let node: unknown = root;
  for (;;) {
    if (isPair(node)) node = node.value ?? node.key;
    else if (isCollection(node) && !node.flow) node = node.items.findLast((item) => startOf(item) < before);
    else break;
  }
  const opens =
    isCollection(node) || (isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE));
  return opens ? startOf(node) : undefined;
}

const startOf = (node: unknown): number => ((isPair(node) ? node.key : node) as Node).range?.[0] ?? 0;
