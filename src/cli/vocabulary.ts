import { relative } from 'node:path';
import type { ParseOptions } from '../pipeline.ts';
import { findConfig } from '../validate/config/find-config.ts';
import type { Config } from '../validate/config/types.ts';
import { type Cli, UsageError } from './cli.ts';

/**
 * The headings and labels of an institution, from the configuration nearest to a file or folder (absolute path).
 *
 * Throws `UsageError`, with line and column, for a configuration with a mistake.
 */
export async function vocabularyFor(path: string, cli: Cli): Promise<Pick<ParseOptions, 'vocabulary'>> {
  const { config, file } = await findConfig(path);
  const mistake = file?.messages[0];
  if (file && mistake) {
    const at = mistake.line === undefined ? '' : `:${mistake.line}:${mistake.column ?? 1}`;
    const place = `${relative(cli.io.cwd, file.path)}${at}`;
    const { et, en } = mistake.text ?? { et: mistake.reason, en: mistake.reason };
    throw new UsageError({ et: `${place}: ${et}`, en: `${place}: ${en}` }, mistake.remedy);
  }
  return wordsToRead(config);
}

/** What of a configuration matters to reading; nothing where it says none. */
export function wordsToRead({ vocabulary: { headings, labels } }: Config): Pick<ParseOptions, 'vocabulary'> {
  const isEmpty = Object.keys(headings).length + Object.keys(labels).length === 0;
  return isEmpty ? {} : { vocabulary: { headings, labels } };
}
