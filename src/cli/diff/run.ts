import { extname, resolve } from 'node:path';
import { compare, pairDescriptions } from '../../compare/index.ts';
import type { Isolation } from '../../isolate/index.ts';
import { report } from '../../messages/index.ts';
import type { JobDescription } from '../../model/types.ts';
import type { ParseResult } from '../../pipeline.ts';
import { type Cli, EXIT } from '../cli.ts';
import { count, diagnosticLines } from '../report/diagnostics.ts';
import { paintOutput } from '../report/choose.ts';
import { readStdin, STDIN } from '../stdin.ts';
import { vocabularyFor } from '../vocabulary.ts';
import { type DiffFormat, type DiffOptions, type DiffReport, type DiffResult, isSame } from './options.ts';

/**
 * Compare two files and print the report.
 *
 * Sets the exit code: 0 where they say the same, 1 where they differ or one of them cannot be read, 2 where one is not there.
 */
export async function diffFiles(oldName: string, newName: string, options: DiffOptions, cli: Cli): Promise<void> {
  const { openIsolation } = await import('../../isolate/index.ts');
  const isolation = openIsolation();
  try {
    const before = await descriptionsOf(oldName, isolation, options, cli);
    const after = await descriptionsOf(newName, isolation, options, cli);
    if (!before || !after) return;
    const { pairs, dropped, added } = pairDescriptions(before, after);
    const result: DiffResult = {
      oldName,
      newName,
      comparisons: pairs.map(([old, now]) => compare(old, now)),
      dropped,
      added,
    };
    const write = await reportOf(options.format);
    cli.io.stdout.write(write(result, { ...cli, paint: paintOutput(cli) }));
    if (!isSame(result)) cli.exitCode = EXIT.problems;
  } finally {
    await isolation.close();
  }
}

/** Our own formats, which need no process of their own. */
const KEPT = new Set(['.yaml', '.yml', '.json', '.md', '.markdown']);

/** The job descriptions of a file; undefined where there are none, which has been told. */
async function descriptionsOf(
  name: string,
  isolation: Isolation,
  options: DiffOptions,
  cli: Cli,
): Promise<JobDescription[] | undefined> {
  const { documents, file } = await read(name, isolation, cli);
  const descriptions = documents.filter((document) => document.skeem === 'ametijuhend.v1');
  if (descriptions.length === 0 && count(file).errors === 0) report(file, 'pole-kirjeldus');
  for (const line of diagnosticLines(file, name === '-' ? STDIN : name, cli, options)) cli.tell(line);
  if (descriptions.length > 0) return descriptions;
  const isMissing = file.messages.some(({ ruleId }) => ruleId === 'fail-puudub');
  cli.exitCode = isMissing ? EXIT.usage : EXIT.problems;
  return undefined;
}

async function read(name: string, isolation: Isolation, cli: Cli): Promise<ParseResult> {
  const path = name === '-' ? cli.io.cwd : resolve(cli.io.cwd, name);
  const settings = { signal: cli.io.signal, ...(await vocabularyFor(path, cli)) };
  if (name === '-') return isolation.parse(await readStdin(cli), { ...settings, name: STDIN });
  if (!KEPT.has(extname(name).toLowerCase())) return isolation.parse(path, settings);
  const { parse } = await import('../../pipeline.ts');
  return parse(path, settings);
}

async function reportOf(format: DiffFormat): Promise<DiffReport> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).text;
    case 'md':
      return (await import('./markdown.ts')).markdown;
    case 'json':
      return (await import('./json.ts')).json;
    case 'html':
      return (await import('./html.ts')).html;
  }
}
