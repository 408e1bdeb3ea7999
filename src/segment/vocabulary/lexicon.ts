import { isLetterSpaced, keyOf, withoutNumber } from './keys.ts';
import { GENERAL_LABELS, type GeneralField, REQUIREMENT_LABELS, type RequirementField } from './labels.ts';
import { partOfLeadIn } from './lead-ins.ts';
import {
  CONJUNCTIONS,
  DEMANDS_ON_POST,
  type Part,
  POST_NOUNS,
  POST_NOUNS_SUBJECT,
  POST_NOUNS_TO,
  POST_WORDS,
  SECTION_FORMS,
  SECTION_TAILS,
  TASK_COLUMNS,
  type TaskColumn,
} from './sections.ts';

/** A label of the general part or of the requirements. */
export type Label = { group: 'üldosa'; field: GeneralField } | { group: 'nõuded'; field: RequirementField };

/** A label found at the start of a line, and where the value begins. */
export interface LabelPrefix {
  label: Label;
  /** The label as printed, without a closing colon. */
  printed: string;
  /** What stands after it, may be empty. */
  rest: string;
  /** A colon or a dash parts it from its value. */
  separated: boolean;
}

/** An institution's own words beside the known ones. */
export interface ExtraVocabulary {
  /** Section headings by the part that they open. */
  headings?: Partial<Record<Exclude<Part, 'muu'>, readonly string[]>>;
  /** Labels by their field, of the general part or of the requirements. */
  labels?: Partial<Record<GeneralField | RequirementField, readonly string[]>>;
}

/** A heading of a section found at the start of a line that goes on with its text. */
export interface SectionPrefix {
  part: Exclude<Part, 'muu'>;
  printed: string;
  rest: string;
  /** A colon or a dash stands between them. */
  separated: boolean;
}

/** All headings and labels, ready to be asked. */
export interface Lexicon {
  section(text: string): Exclude<Part, 'muu'> | undefined;
  /** The part of a heading that names a post which no vocabulary has: "Referendi õigused", "Nõuded referendile", "Referent vastutab". */
  sectionOfPost(text: string): Exclude<Part, 'muu'> | undefined;
  /** The part that a lead-in of a list opens where no heading did: "Töötaja vastutab:". */
  sectionOfLeadIn(text: string): Exclude<Part, 'muu'> | undefined;
  label(text: string): Label | undefined;
  column(text: string): TaskColumn | undefined;
  /** The longest label that `text` begins with, on a word's boundary. */
  labelPrefix(text: string): LabelPrefix | undefined;
  /** The longest section heading that `text` begins with. */
  sectionPrefix(text: string): SectionPrefix | undefined;
  /** The known form closest to a misread one, for text from OCR; `undefined` where none is close or two are. */
  closest(text: string): string | undefined;
}

function labelOf(field: GeneralField | RequirementField): Label {
  return isGeneral(field) ? { group: 'üldosa', field } : { group: 'nõuded', field };
}

const isGeneral = (field: GeneralField | RequirementField): field is GeneralField => field in GENERAL_LABELS;

function expand(form: string): string[] {
  if (form.includes('{koht}')) return POST_NOUNS.map((noun) => form.replace('{koht}', noun));
  if (form.includes('{kohale}')) return POST_NOUNS_TO.map((noun) => form.replace('{kohale}', noun));
  if (form.includes('{koht-nom}')) return POST_NOUNS_SUBJECT.map((noun) => form.replace('{koht-nom}', noun));
  return [form];
}

function index<K extends string, V>(
  forms: Partial<Record<K, readonly string[]>>,
  value: (key: K) => V,
  into = new Map<string, V>(),
): Map<string, V> {
  for (const [key, list] of Object.entries(forms) as [K, readonly string[]][])
    for (const form of list) for (const each of expand(form)) into.set(keyOf(each), value(key));
  return into;
}

/** Words of the longest known form; no label of a real document is longer. */
const MOST_WORDS = 9;

/** A form may differ from print by one letter in so many (OCR). */
const LETTERS_PER_ERROR = 6;

/** The lexicon with some forms more; without any, it is always the same one. */
export function createLexicon(extra: ExtraVocabulary = {}): Lexicon {
  return Object.keys(extra).length === 0 ? STANDARD : build(extra);
}

/** Built once: its few hundred forms cost a millisecond, which an archive would pay for every document. */
const STANDARD = build({});

function build(extra: ExtraVocabulary): Lexicon {
  const sections = index(SECTION_FORMS, (part) => part);
  index(extra.headings ?? {}, (part) => part, sections);
  const labels = index<GeneralField | RequirementField, Label>({ ...GENERAL_LABELS, ...REQUIREMENT_LABELS }, labelOf);
  index(extra.labels ?? {}, labelOf, labels);
  const columns = index<TaskColumn, TaskColumn>(TASK_COLUMNS, (column) => column);
  const all = [...new Set([...sections.keys(), ...labels.keys(), ...columns.keys(), 'ametijuhend', 'käskkiri'])];

  const prefix = <V>(
    text: string,
    forms: Map<string, V>,
  ): { value: V; printed: string; rest: string; separated: boolean } | undefined => {
    const words = text.split(/\s+/u).filter(Boolean);
    for (let n = Math.min(MOST_WORDS, words.length); n > 0; n--) {
      const printed = words.slice(0, n).join(' ');
      const value = forms.get(keyOf(printed));
      if (value === undefined) continue;
      const behind = words.slice(n).join(' ');
      // "Ametikoht / Position: …": the other language's label goes with it.
      if (CONJUNCTIONS.includes(words[n]?.toLowerCase() ?? '') && !printed.endsWith(':')) return undefined;
      const rest = behind.replace(/^(?:\/ [^:/]{2,40})?:\s*|^[–—-]\s+(?=\S)/u, '');
      const foreign = /^\/ [^:]*/u.exec(behind.slice(0, behind.length - rest.length))?.[0].trim();
      return {
        value,
        printed: [printed.replace(/\s*:$/u, ''), ...(foreign === undefined ? [] : [foreign])].join(' '),
        rest,
        separated: printed.endsWith(':') || rest !== behind,
      };
    }
    return undefined;
  };

  /** What a form says; where none does, what the one of two languages says: "ÜLDOSA / GENERAL". */
  const ask = <V>(text: string, forms: Map<string, V>): V | undefined => {
    const whole = forms.get(keyOf(text));
    if (whole === undefined && isLetterSpaced(text)) return compact(text, forms);
    if (whole !== undefined || !text.includes(' / ') || /:\s*\S|[.;]\s/u.test(withoutNumber(text))) return whole;
    const said = text.split(' / ').flatMap((piece) => forms.get(keyOf(piece)) ?? []);
    return new Set(said).size === 1 ? said[0] : undefined;
  };

  return {
    section: (text) => ask(text, sections),
    sectionOfPost,
    sectionOfLeadIn: (text) => partOfLeadIn(keyOf(text)),
    label: (text) => ask(text, labels),
    column: (text) => columns.get(keyOf(text)),
    labelPrefix: (text) => {
      const hit = prefix(text, labels);
      return hit && { label: hit.value, printed: hit.printed, rest: hit.rest, separated: hit.separated };
    },
    sectionPrefix: (text) => {
      const hit = prefix(text, sections);
      return hit && { part: hit.value, printed: hit.printed, rest: hit.rest, separated: hit.separated };
    },
    closest: (text) => {
      const key = keyOf(text);
      const allowed = Math.floor(key.length / LETTERS_PER_ERROR);
      if (allowed === 0 || key.length > 90) return undefined;
      let best: string | undefined;
      let bestDistance = allowed + 1;
      let tie = false;
      for (const form of all) {
        if (Math.abs(form.length - key.length) > allowed) continue;
        const distance = editDistance(form, key, allowed);
        if (distance < bestDistance) [best, bestDistance, tie] = [form, distance, false];
        else if (distance === bestDistance) tie = true;
      }
      return tie ? undefined : best;
    },
  };
}

function sectionOfPost(text: string): Exclude<Part, 'muu'> | undefined {
  const key = keyOf(text);
  if (DEMANDS_ON_POST.test(key)) return 'nõuded';
  const tailed = SECTION_TAILS.find(({ tail, alone }) => {
    const at = key.search(tail);
    return at === 0 ? alone : at > 0 && isPost(key.slice(0, at - 1));
  });
  return tailed?.part ?? partOfLeadIn(key);
}

/** One to four words; a conjunction would join another matter to them. */
function isPost(key: string): boolean {
  const words = key.split(' ');
  return (
    words.length <= POST_WORDS &&
    words.every((word) => /^[\p{L}\p{N}()/-]+$/u.test(word) && !CONJUNCTIONS.includes(word))
  );
}

/** "E E S M Ä R K" of two words or more: the spaces between words were lost among those between letters. */
function compact<V>(text: string, forms: Map<string, V>): V | undefined {
  const key = keyOf(text);
  for (const [form, value] of forms) if (form.replaceAll(' ', '') === key) return value;
  return undefined;
}

/** Levenshtein distance, given up as soon as it is certain to exceed `most`. */
export function editDistance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1));
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}
