import { type Checked, checkDocument, checkSet, type Finding, type Settings } from './check.ts';
import { toMessage } from './message.ts';
import { below } from '../contract/index.ts';
import { valueAt } from './pointer.ts';
import { grade } from './severity.ts';
import { silenceRules } from './silence-rules.ts';
import type { Place, Subject } from './subject.ts';
import type { Edit, Found, SetRule } from './types.ts';

/** A safe repair that was found, and the document of the subject that it mends. */
export interface Repair {
  document: number;
  edit: Edit;
}

/** A check under way: files come one by one, and what they say together is known when all are there. */
export interface Check {
  /** Check a file by itself and leave the messages on it. */
  add: (subject: Subject) => void;
  /** Check all together, sort each file's messages by place, and give the repairs for each file. */
  finish: () => Repair[][];
}

interface Added {
  subject: Subject;
  /** Places that rules about the whole set may ask for, by document, pointer and key. */
  kept: Map<string, Place>;
  checked: Checked[];
  repairs: Repair[];
  /** Indexes of the silences that had something to silence. */
  used: Set<number>;
}

export function startCheck(settings: Settings): Check {
  const added: Added[] = [];
  const looksAt = new Set(
    settings.rules.flatMap((rule) =>
      rule.scope === 'kogum' && settings.severities.get(rule.id) !== 'väljas' ? rule.looksAt : [],
    ),
  );
  return {
    add(subject) {
      const checked = subject.documents.map((document) => checkDocument(document, settings));
      const one: Added = { subject, checked, kept: new Map(), repairs: [], used: new Set() };
      for (const [document, { findings }] of checked.entries()) report(one, document, findings);
      if (subject.release) keepPlaces(one, looksAt);
      // Thousands of files come by; what finds places in them is far larger than they are.
      subject.release?.();
      added.push(one);
    },
    finish() {
      const together = checkSet(
        added.flatMap(({ checked }) => checked),
        settings,
      );
      let next = 0;
      for (const one of added) {
        for (const document of one.checked.keys()) report(one, document, together[next++]!);
        reportSilences(one, settings);
        one.subject.file.messages.sort((left, right) => rank(left) - rank(right));
        one.subject.release?.();
      }
      return added.map(({ repairs }) => repairs);
    },
  };
}

/** Check everything given at once; see `startCheck`. */
export function checkSubjects(subjects: Iterable<Subject>, settings: Settings): Repair[][] {
  const check = startCheck(settings);
  for (const subject of subjects) check.add(subject);
  return check.finish();
}

const nameOf = (document: number, { at, key = false }: Pick<Found, 'at' | 'key'>): string => `${document} ${at} ${key}`;

function keepPlaces({ subject, kept }: Added, looksAt: Iterable<SetRule['looksAt'][number]>): void {
  for (const [document, value] of subject.documents.entries())
    for (const { at, key, items } of looksAt) {
      const member = valueAt(value, at);
      if (member === undefined || (items && !Array.isArray(member))) continue;
      const places = items
        ? Object.keys(member as object).map((index) => ({ at: below(at, index) }))
        : [{ at, ...(key ? { key } : {}) }];
      for (const found of places) kept.set(nameOf(document, found), subject.place(document, found));
    }
}

function report({ subject, kept, repairs, used }: Added, document: number, findings: readonly Finding[]): void {
  const { silences = [] } = subject;
  for (const finding of findings) {
    const place = kept.get(nameOf(document, finding.found)) ?? subject.place(document, finding.found);
    const silence = silences.findIndex(({ rule, line }) => rule === finding.rule.id && line === place.span?.line);
    if (silence >= 0) {
      used.add(silence);
      continue;
    }
    tell(subject, finding, document, place);
    if (finding.found.fix) repairs.push({ document, edit: finding.found.fix });
  }
}

function reportSilences({ subject, used }: Added, settings: Settings): void {
  for (const [index, silence] of (subject.silences ?? []).entries())
    for (const { rule, found } of silenceRules.about(silence, used.has(index), settings)) {
      const { severity } = grade(rule, found, 'teadmata', settings.severities.get(rule.id));
      if (severity !== 'väljas')
        tell(subject, { rule, found, severity, groupUnknown: false }, 0, { span: silence.span });
    }
}

function tell({ file }: Subject, finding: Finding, document: number, place: Place): void {
  const message = toMessage(finding, document, place);
  message.file = file.path;
  file.messages.push(message);
}

/** Far above any column, so that lines come first. */
const COLUMNS = 1e6;

interface Ranked {
  page?: number | undefined;
  line?: number | undefined;
  column?: number | undefined;
}

function rank({ page = 0, line = 0, column = 0 }: Ranked): number {
  return (page * COLUMNS + line) * COLUMNS + Math.min(column, COLUMNS - 1);
}
