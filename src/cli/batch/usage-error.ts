import { relative } from 'node:path';
import { InputInsideOutput, Locked, NoReport, NoSuchSource, Unreadable, Unwritable } from '../../batch/index.ts';
import { type Cli, UsageError } from '../cli.ts';
import { unreadable } from '../unreadable.ts';
import { unwritable } from '../unwritable.ts';

/** What is wrong with the call or with the place it names; undefined for anything else. */
export function usageError(error: unknown, cli: Cli): UsageError | undefined {
  const shown = (path: string): string => relative(cli.io.cwd, path) || '.';
  if (error instanceof NoSuchSource)
    return new UsageError({
      et: `Ei ole sellist faili ega kausta: ${error.argument}`,
      en: `No such file or folder: ${error.argument}`,
    });
  if (error instanceof InputInsideOutput)
    return new UsageError({
      et: `Sisendkaust ${shown(error.root)} on väljundkausta sees: tulemused võivad originaale üle kirjutada`,
      en: `The input folder ${shown(error.root)} lies in the output folder: results could replace originals`,
    });
  if (error instanceof Unreadable) return unreadable(shown(error.path), error.code);
  if (error instanceof Unwritable) return unwritable(shown(error.path), error.code);
  if (error instanceof Locked)
    return new UsageError({
      et: `Selles väljundkaustas käib juba teine töö (protsess ${error.pid}, masin ${error.host})`,
      en: `Another run works on this output folder (process ${error.pid} on ${error.host})`,
    });
  if (error instanceof NoReport)
    return new UsageError({
      et: `See ei ole batchi JSON-aruanne: ${shown(error.path)}`,
      en: `Not a JSON report of batch: ${shown(error.path)}`,
    });
  return undefined;
}
