import type { DiagnosticRecord } from '../messages/index.ts';
import type { Entry } from './types.ts';

/** How an input fared: by the gravest thing that was said of it. */
export type Status = 'ok' | 'warning' | 'error';

export function statusOf({ diagnostics }: Pick<Entry, 'diagnostics'>): Status {
  if (diagnostics.some(({ raskus }) => raskus === 'viga')) return 'error';
  return diagnostics.some(({ raskus }) => raskus === 'hoiatus') ? 'warning' : 'ok';
}

/** Diagnostics kept of one input; a broken file can give one a word. */
const KEPT = 100;

const GRAVITY: Record<DiagnosticRecord['raskus'], number> = { viga: 0, hoiatus: 1, teade: 2 };

/** The gravest diagnostics, in their order, and how many were left out. */
export function kept(diagnostics: readonly DiagnosticRecord[]): Pick<Entry, 'diagnostics' | 'more'> {
  if (diagnostics.length <= KEPT) return { diagnostics: [...diagnostics] };
  const chosen = new Set([...diagnostics].sort((a, b) => GRAVITY[a.raskus] - GRAVITY[b.raskus]).slice(0, KEPT));
  return { diagnostics: diagnostics.filter((one) => chosen.has(one)), more: diagnostics.length - KEPT };
}
