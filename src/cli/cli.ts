import { Chalk, type ChalkInstance, supportsColorStderr } from 'chalk';
import type { ParseWorker } from '../isolate/index.ts';
import type { Wording } from '../messages/index.ts';
import type { Io } from './io.ts';

export type Language = 'et' | 'en';

/** Exit codes (cli.md). */
export const EXIT = { done: 0, problems: 1, usage: 2, fault: 3, sigint: 130, sigterm: 143 } as const;

/** What every command gets: the world, the user's language, and where to leave its exit code. */
export interface Cli {
  readonly io: Io;
  readonly language: Language;
  /** For standard error; without colour where it is not a terminal or not wanted. */
  readonly paint: ChalkInstance;
  readonly version: string;
  /** The process for `parse`, started while the command line itself was loading. */
  readonly worker?: ParseWorker | undefined;
  /** The wording in the user's language. */
  say(wording: Wording): string;
  /** A line on standard error. */
  tell(line: string): void;
  /** Set by the command; the higher one wins where several things are wrong. */
  exitCode: number;
}

/** The mistake is in the call: exit 2, one line with what to do below it where that is known, no stack. */
export class UsageError extends Error {
  readonly wording: Wording;
  readonly remedy: Wording | undefined;

  constructor(wording: Wording, remedy?: Wording) {
    super(wording.en);
    this.name = 'UsageError';
    this.wording = wording;
    this.remedy = remedy;
  }
}

/** Estonian where the locale begins with `et`; `--ui-lang` wins. */
export function languageOf(argv: readonly string[], env: Io['env']): Language {
  const at = argv.findIndex((word) => word === '--ui-lang' || word.startsWith('--ui-lang='));
  const asked = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  if (asked === 'et' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^et(?:[_.@-]|$)/i.test(locale) ? 'et' : 'en';
}

/** Whether lines on standard error can be written over: a terminal, and one that knows how to move its cursor. */
export function canRedraw({ stderr, env }: Io): boolean {
  return Boolean(stderr.isTTY) && env.TERM !== 'dumb';
}

/** Colour only on a terminal; NO_COLOR, FORCE_COLOR and --no-color are honoured. */
export function painter(argv: readonly string[], io: Io): ChalkInstance {
  const { env } = io;
  if (argv.includes('--no-color') || env.NO_COLOR) return new Chalk({ level: 0 });
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return new Chalk({ level: 1 });
  return new Chalk({ level: io.stderr.isTTY && supportsColorStderr ? 1 : 0 });
}
