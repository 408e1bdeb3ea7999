import type { VFile } from 'vfile';
import { report } from '../messages/index.ts';
import type { Stopped, TaskLimits } from './worker-process.ts';

/** Say on `file` why the work on it was ended: `aeg-läbi`, `mälu-läbi` or `protsess-katkes`. */
export function reportStopped(file: VFile, stopped: Stopped, limits: TaskLimits): void {
  switch (stopped.kind) {
    case 'timeout':
      report(file, 'aeg-läbi', { parameters: { sekundit: limits.timeoutSeconds } });
      break;
    case 'memory':
      report(file, 'mälu-läbi', { parameters: { mebibaiti: limits.maxMemoryMiB } });
      break;
    case 'crash':
      report(file, 'protsess-katkes', { parameters: { lõpp: stopped.detail } });
  }
}
