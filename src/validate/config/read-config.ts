import type { VFile } from 'vfile';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { diagnostic } from '../../messages/index.ts';
import { nearest } from '../nearest.ts';
import { rules } from '../rules/index.ts';
import { SETTING_WORDS, settingOf } from '../severity-words.ts';
import { configMessages } from './messages.ts';
import { type Config, NO_CONFIG, type Vocabulary } from './types.ts';
import { LABEL_FIELDS, PARTS } from './fields.ts';

type Rule = keyof typeof configMessages;
type Say = (node: Node | null | undefined, rule: Rule, parameters?: Record<string, string>) => void;

const KEYS = ['rules', 'ignore', 'institution', 'vocabulary'];
const VOCABULARY_KEYS = ['headings', 'labels', 'posts', 'units'];

/**
 * Read a configuration from YAML, or from the key `ametijuhend` of a `package.json`.
 *
 * Mistakes become messages on `file` with line and column, and what is wrong is left out. Nothing is thrown. `undefined` where a
 * `package.json` has no such key.
 */
export function readConfig(text: string, file: VFile, { isPackage = false } = {}): Config | undefined {
  const lines = new LineCounter();
  const say: Say = (node, rule, parameters = {}) => {
    const [from, to] = rangeOf(node, text);
    report(file, rule, { start: lines.linePos(from), end: lines.linePos(to) }, parameters);
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    // A package.json that is broken is npm's to complain about.
    if (isPackage) return undefined;
    const start = lines.linePos(error.pos[0]);
    report(
      file,
      'seadistus-süntaks',
      { start, end: { line: start.line, col: start.col + 1 } },
      { reason: error.message },
    );
    return NO_CONFIG;
  }
  const root = isPackage ? document.get('ametijuhend', true) : document.contents;
  if (root === undefined) return undefined;
  if (!isPackage && (root === null || (isScalar(root) && root.value === null))) return NO_CONFIG;
  return readRoot(root as Node, say);
}

function readRoot(root: Node, say: Say): Config {
  const members = membersOf(root, KEYS, say);
  const institution = members.get('institution');
  return {
    rules: readRules(members.get('rules'), say),
    ignore: texts(members.get('ignore'), say),
    ...(institution ? { institution: textOf(institution, say) ?? '' } : {}),
    vocabulary: readVocabulary(members.get('vocabulary'), say),
  };
}

function readRules(node: Node | undefined, say: Say): Config['rules'] {
  const settings: [string, NonNullable<ReturnType<typeof settingOf>>][] = [];
  const ids = rules.map(({ id }) => id);
  for (const [id, value] of node ? membersOf(node, ids, say, 'seadistus-reegel') : []) {
    // YAML 1.1 habits: `off` without quotes is text in 1.2, but some editors write `false`.
    const word = isScalar(value) ? (value.value === false ? 'off' : value.value) : undefined;
    const setting = settingOf(word);
    if (setting) settings.push([id, setting]);
    else say(value, 'seadistus-raskus', { actual: shown(value), allowed: SETTING_WORDS.join(', ') });
  }
  return new Map(settings);
}

function readVocabulary(node: Node | undefined, say: Say): Vocabulary {
  if (!node) return NO_CONFIG.vocabulary;
  const members = membersOf(node, VOCABULARY_KEYS, say);
  const words = (key: string, known: readonly string[]): Record<string, string[]> => {
    const part = members.get(key);
    return part
      ? Object.fromEntries([...membersOf(part, known, say)].map(([name, list]) => [name, texts(list, say)]))
      : {};
  };
  return {
    headings: words('headings', PARTS),
    labels: words('labels', LABEL_FIELDS),
    posts: texts(members.get('posts'), say),
    units: texts(members.get('units'), say),
  };
}

/** The members of a mapping whose keys are known; the others are reported. */
function membersOf(node: Node, known: readonly string[], say: Say, rule: Rule = 'seadistus-võti'): Map<string, Node> {
  const members = new Map<string, Node>();
  if (!isMap(node)) {
    say(node, 'seadistus-liik', { expected: 'key: value' });
    return members;
  }
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const meant = known.includes(name) ? undefined : (nearest(name, known) ?? '');
    if (meant === undefined) members.set(name, (value ?? key) as Node);
    else say(key as Node, rule, { actual: name, hint: meant === '' ? '' : ` → \`${meant}\`` });
  }
  return members;
}

function texts(node: Node | undefined, say: Say): string[] {
  if (!node) return [];
  if (!isSeq(node)) {
    say(node, 'seadistus-liik', { expected: '[…]' });
    return [];
  }
  return node.items.flatMap((item) => textOf(item as Node, say) ?? []);
}

function textOf(node: Node, say: Say): string | undefined {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  say(node, 'seadistus-liik', { expected: '"…"' });
  return undefined;
}

function shown(node: Node): string {
  return isScalar(node) ? String(node.value) : '…';
}

function rangeOf(node: Node | null | undefined, text: string): [number, number] {
  const [from, to] = node?.range ?? [0, 1];
  return [from, Math.min(Math.max(to, from + 1), Math.max(text.length, 1))];
}

interface Place {
  line: number;
  col: number;
}

function report(
  file: VFile,
  rule: Rule,
  { start, end }: { start: Place; end: Place },
  parameters: Record<string, string>,
): void {
  const message = diagnostic(rule, configMessages[rule], { line: start.line, column: start.col, parameters });
  message.place = { start: { line: start.line, column: start.col }, end: { line: end.line, column: end.col } };
  message.file = file.path;
  file.messages.push(message);
}
