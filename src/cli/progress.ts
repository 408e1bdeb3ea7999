import type { Progress } from '../extract/types.ts';
import { canRedraw, type Cli } from './cli.ts';

/** One line on a terminal that is written over and cleared; nothing anywhere else. */
export interface ProgressLine {
  show: (progress: Progress) => void;
  clear: () => void;
}

/** Pages done and time left of the file in work, on standard error where that is a terminal. */
export function createProgress(cli: Cli): ProgressLine {
  let started = 0;
  let shown = false;
  const clear = (): void => {
    if (shown) cli.io.stderr.write('\r\u001b[K');
    shown = false;
    started = 0;
  };
  if (!canRedraw(cli.io)) return { show: () => undefined, clear };
  return {
    show: ({ stage, done, of }) => {
      started ||= performance.now();
      const left = done > 0 ? Math.round(((performance.now() - started) / 1000 / done) * (of - done)) : undefined;
      const what =
        stage === 'ocr'
          ? cli.say({ et: 'tekstituvastus', en: 'recognising' })
          : cli.say({ et: 'lugemine', en: 'reading' });
      const time = left === undefined ? '' : cli.say({ et: `, jäänud ${left} s`, en: `, ${left} s left` });
      cli.io.stderr.write(`\r\u001b[K${what}: ${cli.say({ et: 'leht', en: 'page' })} ${done}/${of}${time}`);
      shown = true;
    },
    clear,
  };
}
