import { resolve } from 'node:path';
import { openIsolation } from '../../isolate/index.ts';
import { printable, toRecord } from '../../messages/index.ts';
import type { ParseOptions, ParseResult } from '../../pipeline.ts';
import { reviewPage } from '../../review/index.ts';
import { type Cli, EXIT, UsageError } from '../cli.ts';
import { STDOUT, writeOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { ocrOptions, passwordOf } from '../reading-options.ts';
import { count, diagnosticLines } from '../report/diagnostics.ts';
import { readStdin, STDIN } from '../stdin.ts';
import { vocabularyFor } from '../vocabulary.ts';
import type { ReviewOptions } from './options.ts';

/**
 * Read a file and write the page; no page where nothing could be read.
 *
 * Sets the exit code: 1 where something is wrong with the file, 2 where it is not there.
 */
export async function reviewFile(name: string, options: ReviewOptions, cli: Cli): Promise<void> {
  if (options.output === undefined && cli.io.stdout.isTTY)
    throw new UsageError({ et: 'Ütle, kuhu kirjutada: -o leht.html', en: 'Say where to write: -o page.html' });
  const label = name === '-' ? STDIN : name;
  const { documents, provenance, views = [], file } = await read(name, options, cli);
  for (const line of diagnosticLines(file, label, cli, options)) cli.tell(line);
  if (file.messages.some(({ ruleId }) => ruleId === 'fail-puudub')) cli.exitCode = EXIT.usage;
  else if (count(file).errors > 0) cli.exitCode = EXIT.problems;
  if (documents.length === 0 && views.length === 0) return;
  const html = reviewPage({
    name: printable(label),
    documents,
    provenance,
    views,
    findings: file.messages.map(toRecord),
    language: cli.language,
  });
  if (options.output === undefined || options.output === STDOUT) cli.io.stdout.write(html);
  else {
    const sources = name === '-' ? [] : [resolve(cli.io.cwd, name)];
    await writeOutput(resolve(cli.io.cwd, options.output), html, sources, options.output);
  }
}

async function read(name: string, options: ReviewOptions, cli: Cli): Promise<ParseResult> {
  const isolation = openIsolation(
    { timeoutSeconds: options.timeout, maxMemoryMiB: options.maxMemory },
    { first: cli.worker },
  );
  const progress = createProgress(cli);
  const path = name === '-' ? cli.io.cwd : resolve(cli.io.cwd, name);
  const settings: ParseOptions = {
    ...(await vocabularyFor(path, cli)),
    ...(options.pages ? { pages: options.pages } : {}),
    ...(await passwordOf(options, cli)),
    ocr: ocrOptions(options, cli),
    views: true,
    signal: cli.io.signal,
    onProgress: progress.show,
  };
  try {
    return name === '-'
      ? await isolation.parse(await readStdin(cli), { ...settings, name: STDIN })
      : await isolation.parse(path, settings);
  } finally {
    progress.clear();
    await isolation.close();
  }
}
