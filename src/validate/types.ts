import type { Severity, Wording } from '../messages/index.ts';
import type { Description, IsoDate, JobDescription } from '../model/types.ts';
import type { Ground } from './law.ts';
import type { Text } from './pointer.ts';

/** Group of the post as printed; most rules of law depend on it. */
export type Group = 'ametnik' | 'töötaja' | 'teadmata';

/**
 * How grave a finding is (domain.md 1.2).
 *
 * A single severity holds for every post. By group, a group that is left out is none of the rule's business, and a post of
 * unknown group takes the gravest one step lower, unless `teadmata` says otherwise.
 */
export type Grading = Severity | { ametnik?: Severity; töötaja?: Severity; teadmata?: Severity | 'väljas' };

/** A safe repair of one place, as data: the YAML tree and the bare value take it alike. */
export type Edit =
  | { kind: 'set'; pointer: string; value: string | number }
  /** Change parts of a text: [from, to) becomes the new text; in order, apart from each other. */
  | { kind: 'replace'; pointer: string; changes: Change[] }
  /** Make text of a number, as it was typed: `1.10` stays "1.10". */
  | { kind: 'quote'; pointer: string }
  | { kind: 'rename'; pointer: string; key: string }
  /** Put the members of the mapping at `pointer` into this order. */
  | { kind: 'order'; pointer: string; keys: string[] };

export type Change = [from: number, to: number, text: string];

/** What a rule found, words and severity aside. */
export interface Found {
  /** JSON Pointer of the value; of a member that is missing, the pointer it would have. */
  at: string;
  /** Point at the member's key instead of its value. */
  key?: boolean;
  /** What is missing, where that is more exact than `at`; silences the finding where the schema has said more. */
  about?: string[];
  /** Characters [from, to) of the string at `at`, UTF-16. */
  within?: [number, number];
  /** Fills the rule's wording; `actual` and `expected` are also fields of the message. */
  parameters?: Record<string, string | number>;
  /** Words for this case, where the rule's general ones would say less. */
  text?: Wording;
  note?: Wording;
  actual?: string;
  expected?: string[];
  /** Where this document asks for more or less than the rule's grading. */
  severity?: Severity;
  /** The text itself must not be repeated in reports. */
  masked?: boolean;
  fix?: Edit;
}

export interface RuleContext {
  /** The day on which the check is made. */
  today: IsoDate;
  group: Group;
  /** The institution where the document names none. */
  institution?: string | undefined;
  /** Posts that exist though no description of the set has them. */
  posts: readonly string[];
  /** Structural units of the institution; empty where nobody has named them. */
  units: readonly string[];
}

interface RuleBase {
  /** Stable, Estonian, lower case with hyphens. The file is named after it in ASCII. */
  id: string;
  /** What the rule asks, one line. */
  title: Wording;
  grounds: readonly Ground[];
  severity: Grading;
  text: Wording;
  note?: Wording;
  /** `--fix` mends it. */
  fixable?: boolean;
}

/** A rule about one job description. */
export interface DescriptionRule extends RuleBase {
  scope: 'kirjeldus';
  check: (document: JobDescription, context: RuleContext) => Iterable<Found>;
}

/** A rule about any document of ours. */
export interface DocumentRule extends RuleBase {
  scope: 'dokument';
  check: (document: Description, context: RuleContext) => Iterable<Found>;
}

/** A rule about texts one by one, wherever they stand. */
export interface TextRule extends RuleBase {
  scope: 'tekst';
  /** What a text must hold for the rule to look at it; a cheap test, since every text of every document passes by. Not global. */
  suspect: RegExp;
  check: (text: Text) => Iterable<Found>;
}

/** A rule about several documents together; `of` is the index of the document that the finding belongs to. */
export interface SetRule extends RuleBase {
  scope: 'kogum';
  /** Where the rule finds: values, keys, or all items of a list. Their places are kept when a file is let go. */
  looksAt: readonly { at: string; key?: true; items?: true }[];
  check: (set: readonly Description[], context: Omit<RuleContext, 'group'>) => Iterable<Found & { of: number }>;
}

/** What the schema or the file format asks; found outside `check` functions. */
export interface FormRule extends RuleBase {
  scope: 'skeem' | 'fail';
}

export type Rule = DescriptionRule | DocumentRule | TextRule | SetRule | FormRule;
