import { Chalk, type ChalkInstance } from 'chalk';
import type { Cli } from '../cli.ts';
import type { ValidateOptions } from '../validate/options.ts';
import type { Reporter } from './reporter.ts';

/** The reporter of a name; each is loaded only when it is asked for. */
export async function reporterOf(name: ValidateOptions['reporter']): Promise<Reporter> {
  switch (name) {
    case 'stylish':
      return (await import('./stylish.ts')).stylish;
    case 'json':
      return (await import('./json.ts')).json;
    case 'junit':
      return (await import('./junit.ts')).junit;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'github':
      return (await import('./github.ts')).github;
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlab;
  }
}

/** Colours for standard output: those of standard error where both are a terminal, or where they are forced. */
export function paintOutput({ io, paint }: Cli): ChalkInstance {
  const isForced = io.env.FORCE_COLOR !== undefined;
  return io.stdout.isTTY || isForced ? paint : new Chalk({ level: 0 });
}
