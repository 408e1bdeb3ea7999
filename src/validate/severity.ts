import type { Severity } from '../messages/index.ts';
import type { Description } from '../model/types.ts';
import type { Found, Group, Rule } from './types.ts';

/** What a configuration may set a rule to. */
export type Setting = Severity | 'väljas';

export interface Graded {
  severity: Setting;
  /** The finding rests on the group of the post, which the document does not print. */
  groupUnknown: boolean;
}

const ORDER: readonly Severity[] = ['teade', 'hoiatus', 'viga'];

/** How grave a finding is in this document; a configured severity wins over everything. */
export function grade(rule: Rule, found: Found, group: Group, configured: Setting | undefined): Graded {
  const { severity: grading } = rule;
  if (configured !== undefined) return { severity: configured, groupUnknown: false };
  if (typeof grading === 'string') return { severity: found.severity ?? grading, groupUnknown: false };
  if (group !== 'teadmata') return { severity: grading[group] ?? 'väljas', groupUnknown: false };
  if (grading.teadmata !== undefined) return { severity: grading.teadmata, groupUnknown: true };
  const gravest = Math.max(...[grading.ametnik, grading.töötaja].map((one) => (one ? ORDER.indexOf(one) : 0)));
  return { severity: ORDER[Math.max(0, gravest - 1)]!, groupUnknown: true };
}

/** Group of the post, only where the document prints it (data-model.md 2, rule 11). */
export function groupOf(document: Description): Group {
  return (document.skeem === 'ametijuhend.v1' ? document.üldosa?.ametikoha_grupp : undefined) ?? 'teadmata';
}

/** Whether a rule has anything to say in a group, configuration aside. */
export function concerns(rule: Rule, group: Group): boolean {
  if (typeof rule.severity === 'string') return true;
  return group === 'teadmata' ? rule.severity.teadmata !== 'väljas' : rule.severity[group] !== undefined;
}
