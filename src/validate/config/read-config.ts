import { VFile } from 'vfile';
import { below, isRecord } from '../../contract/index.ts';
import type { Parameters } from '../../messages/index.ts';
import { readValues } from '../../write/index.ts';
import { nearest } from '../nearest.ts';
import { rules } from '../rules/index.ts';
import { SETTING_WORDS, settingOf } from '../severity-words.ts';
import { LABEL_FIELDS, PARTS } from './fields.ts';
import { type ConfigRule, reportConfig } from './report.ts';
import { type Config, NO_CONFIG, type Vocabulary } from './types.ts';

/** A value of the configuration by its JSON Pointer. */
interface Member {
  at: string;
  value: unknown;
}

/** Say what is wrong with a member, or with its key. */
type Say = (what: Member, rule: ConfigRule, parameters?: Parameters, where?: 'key' | 'value') => void;

const KEYS = ['rules', 'ignore', 'institution', 'vocabulary'];
const VOCABULARY_KEYS = ['headings', 'labels', 'posts', 'units'];

/** What a value should have been, as the messages call it. */
const FORMS = {
  record: { kuju: 'võtmed ja nende väärtused (`võti: väärtus`)', form: 'keys with their values (`key: value`)' },
  list: { kuju: 'loend (`[üks, teine]`)', form: 'a list (`[one, another]`)' },
  text: { kuju: 'tekst', form: 'a text' },
} satisfies Record<string, Parameters>;

/**
 * Read a configuration from YAML, or from the key `ametijuhend` of a `package.json`.
 *
 * Mistakes become messages on `file` with line and column, in the order of the text, and what is wrong is left out. Nothing is
 * thrown. `undefined` where a `package.json` has no such key.
 */
export function readConfig(text: string, file: VFile, { isPackage = false } = {}): Config | undefined {
  // A package.json that is broken is npm's to complain about.
  const [root, second] = readValues(text, isPackage ? new VFile() : file);
  if (!root) return isPackage ? undefined : NO_CONFIG;
  const say: Say = ({ at }, rule, parameters, where = 'value') => {
    const { key, value } = root.locate(at)!;
    reportConfig(file, rule, (where === 'key' && key) || value, parameters);
  };
  if (second) reportConfig(file, 'seadistus-mitu', second.locate('')!.value);
  const whole = { at: '', value: root.value };
  const own = isPackage ? ownPart(whole) : whole;
  const config = own && readRoot(own, say);
  file.messages.sort((a, b) => a.line! - b.line! || a.column! - b.column!);
  return config;
}

/** The key of a `package.json` that is ours. */
function ownPart({ value }: Member): Member | undefined {
  return isRecord(value) && Object.hasOwn(value, 'ametijuhend')
    ? { at: '/ametijuhend', value: value.ametijuhend }
    : undefined;
}

function readRoot(root: Member, say: Say): Config {
  const members = membersOf(root, KEYS, say);
  const institution = members.get('institution');
  return {
    rules: readRules(members.get('rules'), say),
    ignore: texts(members.get('ignore'), say),
    ...(institution ? { institution: textOf(institution, say) ?? '' } : {}),
    vocabulary: readVocabulary(members.get('vocabulary'), say),
  };
}

function readRules(member: Member | undefined, say: Say): Config['rules'] {
  const settings: [string, NonNullable<ReturnType<typeof settingOf>>][] = [];
  const ids = rules.map(({ id }) => id);
  for (const [id, one] of member ? membersOf(member, ids, say, 'seadistus-reegel') : []) {
    // YAML 1.1 habits: `off` without quotes is text in 1.2, but some editors write `false`.
    const setting = settingOf(one.value === false ? 'off' : one.value);
    if (setting) settings.push([id, setting]);
    else say(one, 'seadistus-raskus', { actual: shown(one.value), allowed: SETTING_WORDS.join(', ') });
  }
  return new Map(settings);
}

function readVocabulary(member: Member | undefined, say: Say): Vocabulary {
  if (!member) return NO_CONFIG.vocabulary;
  const members = membersOf(member, VOCABULARY_KEYS, say);
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
function membersOf(
  { at, value }: Member,
  known: readonly string[],
  say: Say,
  rule: ConfigRule = 'seadistus-võti',
): Map<string, Member> {
  const members = new Map<string, Member>();
  if (!isRecord(value)) {
    say({ at, value }, 'seadistus-liik', FORMS.record);
    return members;
  }
  for (const [name, own] of Object.entries(value)) {
    const member = { at: below(at, name), value: own };
    if (known.includes(name)) members.set(name, member);
    else say(member, rule, { actual: name, allowed: quoted(known), ...meant(nearest(name, known)) }, 'key');
  }
  return members;
}

function meant(word: string | undefined): { vihje: string; hint: string } {
  return word === undefined
    ? { vihje: '', hint: '' }
    : { vihje: `, kas mõtlesid \`${word}\`?`, hint: `, did you mean \`${word}\`?` };
}

const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

function texts(member: Member | undefined, say: Say): string[] {
  if (!member) return [];
  const { at, value } = member;
  if (Array.isArray(value))
    return value.flatMap((item, index) => textOf({ at: below(at, index), value: item }, say) ?? []);
  say(member, 'seadistus-liik', FORMS.list);
  return [];
}

function textOf(member: Member, say: Say): string | undefined {
  const { value } = member;
  if (typeof value === 'string' && value.trim() !== '') return value;
  say(member, 'seadistus-liik', FORMS.text);
  return undefined;
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? '…' : String(value);
}
