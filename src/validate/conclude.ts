import { checkSet, type Settings } from './check.ts';
import { examine, type Examined, placeName, type Repair, tell } from './examine.ts';
import { grade } from './severity.ts';
import { silenceRules } from './silence-rules.ts';
import type { Subject } from './subject.ts';

/**
 * Check all files together: what their documents say of each other, and what comments had to silence.
 *
 * Each file's messages come into order of place. Gives the repairs that may be made, for each file.
 */
export function conclude(examined: readonly Examined[], settings: Settings): Repair[][] {
  const together = checkSet(
    examined.flatMap(({ documents }) => documents),
    settings,
  );
  let next = 0;
  for (const one of examined) {
    for (const document of one.documents.keys())
      for (const finding of together[next++]!)
        tell(one, document, finding, one.places.get(placeName(document, finding.found)) ?? {});
    reportSilences(one, settings);
    one.file.messages.sort((left, right) => rank(left) - rank(right));
  }
  return examined.map(({ repairs }) => repairs);
}

/** Check everything given, each by itself and all together. */
export function checkSubjects(subjects: readonly Subject[], settings: Settings): Repair[][] {
  return conclude(
    subjects.map((subject) => examine(subject, settings)),
    settings,
  );
}

function reportSilences(examined: Examined, settings: Settings): void {
  // What is told of a silence is no finding of its own rule, and no silence silences it.
  const speaking = { ...examined, silences: [] };
  for (const [index, silence] of examined.silences.entries())
    for (const { rule, found } of silenceRules.about(silence, examined.used.has(index), settings)) {
      const { severity } = grade(rule, found, 'teadmata', settings.severities.get(rule.id));
      if (severity !== 'väljas')
        tell(speaking, 0, { rule, found, severity, groupUnknown: false }, { span: silence.span });
    }
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
