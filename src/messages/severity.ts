import type { VFileMessage } from 'vfile-message';
import type { Severity, Wording } from './define.ts';

/** What people call the severities. */
export const SEVERITY_WORDS: Record<Severity, Wording> = {
  viga: { et: 'viga', en: 'error' },
  hoiatus: { et: 'hoiatus', en: 'warning' },
  teade: { et: 'teade', en: 'note' },
};

/** A severity as vfile says it: `true`, `false` and undefined. */
export function fatalOf(severity: Severity): VFileMessage['fatal'] {
  return severity === 'viga' ? true : severity === 'hoiatus' ? false : undefined;
}

export function severityOf({ fatal }: VFileMessage): Severity {
  return fatal === true ? 'viga' : fatal === false ? 'hoiatus' : 'teade';
}
