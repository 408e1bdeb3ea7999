import { appendAll } from '../tree/index.ts';
import type { Severity } from '../messages/index.ts';
import type { Description, IsoDate } from '../model/types.ts';
import { texts } from './pointer.ts';
import { checkSchema } from './schema/findings.ts';
import { schemaRules } from './schema/rules.ts';
import { concerns, grade, groupOf, type Setting } from './severity.ts';
import { isTouched, type Sound, soundCopy } from './sound.ts';
import type { Found, Rule } from './types.ts';

/** What a check depends on beside the documents; no clock, no file system. */
export interface Settings {
  today: IsoDate;
  rules: readonly Rule[];
  /** Configured severities by rule id. */
  severities: ReadonlyMap<string, Setting>;
  institution?: string | undefined;
  posts: readonly string[];
  units: readonly string[];
}

/** What a rule found in a document, graded. */
export interface Finding {
  rule: Rule;
  found: Found;
  severity: Severity;
  groupUnknown: boolean;
}

export interface Checked {
  findings: Finding[];
  /** The document as rules saw it; undefined where it is beyond checking. */
  sound: Sound | undefined;
}

/** Check one document against the schema and every rule that looks at documents one by one. */
export function checkDocument(document: unknown, settings: Settings): Checked {
  const { schema, found } = checkSchema(document);
  const findings = found.flatMap(({ rule, ...rest }) => graded(schemaRules[rule], rest, 'teadmata', settings));
  const sound = schema && soundCopy(document as object, schema, found);
  if (!sound) return { findings, sound };
  const group = groupOf(sound.document);
  const { today, institution, posts, units } = settings;
  const context = { today, group, institution, posts, units };
  const active = settings.rules.filter(
    (rule) => concerns(rule, group) && settings.severities.get(rule.id) !== 'väljas',
  );
  const take = (rule: Rule, all: Iterable<Found>): void => {
    for (const found of all) if (!isTouched(sound, found)) appendAll(findings, graded(rule, found, group, settings));
  };
  for (const rule of active) take(rule, foundBy(rule, sound.document, context));
  const textRules = active.filter((rule) => rule.scope === 'tekst');
  for (const text of texts(sound.document))
    for (const rule of textRules) if (rule.suspect.test(text.text)) take(rule, rule.check(text));
  return { findings, sound };
}

/** Check what several documents say together; the result has an entry for each. */
export function checkSet(set: readonly (Sound | undefined)[], settings: Settings): Finding[][] {
  const findings: Finding[][] = set.map(() => []);
  const present = set.flatMap((sound, index) => (sound ? [{ sound, index }] : []));
  const documents = present.map(({ sound }) => sound.document);
  for (const rule of settings.rules) {
    if (rule.scope !== 'kogum' || settings.severities.get(rule.id) === 'väljas') continue;
    for (const { of, ...found } of rule.check(documents, settings)) {
      const { sound, index } = present[of]!;
      if (!isTouched(sound, found)) appendAll(findings[index]!, graded(rule, found, groupOf(documents[of]!), settings));
    }
  }
  return findings;
}

function foundBy(
  rule: Rule,
  document: Description,
  context: Parameters<Extract<Rule, { scope: 'dokument' }>['check']>[1],
): Iterable<Found> {
  if (rule.scope === 'dokument') return rule.check(document, context);
  if (rule.scope === 'kirjeldus' && document.skeem === 'ametijuhend.v1') return rule.check(document, context);
  return [];
}

function graded(rule: Rule, found: Found, group: ReturnType<typeof groupOf>, settings: Settings): Finding[] {
  const { severity, groupUnknown } = grade(rule, found, group, settings.severities.get(rule.id));
  return severity === 'väljas' ? [] : [{ rule, found, severity, groupUnknown }];
}
