import type { VFileMessage } from 'vfile-message';
import { catalogue, diagnostic, type Parameters, type RuleId } from '../messages/index.ts';
import type { Stopped, TaskLimits } from './worker-process.ts';

/** Why the work on a file was ended: `aeg-läbi`, `mälu-läbi` or `protsess-katkes`. */
export function stoppedDiagnostic(stopped: Stopped, limits: TaskLimits): VFileMessage {
  const [rule, parameters] = wording(stopped, limits);
  return diagnostic(rule, catalogue[rule], { parameters });
}

function wording(stopped: Stopped, limits: TaskLimits): [RuleId, Parameters] {
  switch (stopped.kind) {
    case 'timeout':
      return ['aeg-läbi', { sekundit: limits.timeoutSeconds }];
    case 'memory':
      return ['mälu-läbi', { mebibaiti: limits.maxMemoryMiB }];
    case 'crash':
      return ['protsess-katkes', { lõpp: stopped.detail }];
  }
}
