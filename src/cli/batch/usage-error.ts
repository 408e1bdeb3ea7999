import { relative } from 'node:path';
import { InputInsideOutput, Locked, NoReport, NoSuchSource, Unwritable } from '../../batch/index.ts';
import type { Wording } from '../../messages/index.ts';
import { type Cli, UsageError } from '../cli.ts';

/** Why a place cannot be written, where people can do something about it. */
const REASONS: Record<string, Wording> = {
  EACCES: { et: 'kirjutamisõigust ei ole', en: 'permission denied' },
  EPERM: { et: 'kirjutamisõigust ei ole', en: 'permission denied' },
  EROFS: { et: 'ketas on kirjutuskaitstud', en: 'the disk is read-only' },
  ENOSPC: { et: 'ketas on täis', en: 'the disk is full' },
  EDQUOT: { et: 'kettaruumi piir on täis', en: 'the disk quota is used up' },
  ELOOP: { et: 'ees on sümbolviit', en: 'a symbolic link stands in the way' },
  ENOTDIR: { et: 'ees on midagi, mis ei ole kaust', en: 'something that is no folder stands in the way' },
  EEXIST: { et: 'ees on midagi, mis ei ole kaust', en: 'something that is no folder stands in the way' },
  EISDIR: { et: 'seal on kaust', en: 'a folder stands there' },
};

const reason = (code: string): Wording => REASONS[code] ?? { et: code, en: code };

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
  if (error instanceof Unwritable)
    return new UsageError({
      et: `Ei saa kirjutada: ${shown(error.path)} (${reason(error.code).et})`,
      en: `Cannot write: ${shown(error.path)} (${reason(error.code).en})`,
    });
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
