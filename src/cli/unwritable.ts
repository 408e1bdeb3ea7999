import type { Wording } from '../messages/index.ts';
import { UsageError } from './cli.ts';

/** Why a place cannot be written, where people can do something about it; others are told by their code. */
const REASONS: Record<string, Wording> = {
  ENOENT: { et: 'sellist kausta ei ole', en: 'there is no such folder' },
  EACCES: { et: 'kirjutamisõigust ei ole', en: 'permission denied' },
  EPERM: { et: 'kirjutamisõigust ei ole', en: 'permission denied' },
  EROFS: { et: 'ketas on kirjutuskaitstud', en: 'the disk is read-only' },
  ENOSPC: { et: 'ketas on täis', en: 'the disk is full' },
  EDQUOT: { et: 'kettaruumi piir on täis', en: 'the disk quota is used up' },
  EFBIG: { et: 'nii suurt faili sinna kirjutada ei saa', en: 'a file of this size cannot be written there' },
  ELOOP: { et: 'ees on sümbolviit', en: 'a symbolic link stands in the way' },
  ENOTDIR: { et: 'ees on midagi, mis ei ole kaust', en: 'something that is no folder stands in the way' },
  EEXIST: { et: 'ees on midagi, mis ei ole kaust', en: 'something that is no folder stands in the way' },
  EISDIR: { et: 'seal on kaust', en: 'a folder stands there' },
  ENAMETOOLONG: { et: 'nimi on liiga pikk', en: 'the name is too long' },
};

/** A place that cannot be written is a mistake of the call. `path` as people should see it; `code` of the file system's error. */
export function unwritable(path: string, code: string): UsageError {
  const reason = REASONS[code] ?? { et: code, en: code };
  return new UsageError({
    et: `Ei saa kirjutada: ${path} (${reason.et})`,
    en: `Cannot write: ${path} (${reason.en})`,
  });
}

/** Do what writes to a place. Throws `UsageError` where the place cannot be written; `shown` is its path as the user gave it. */
export async function writing(shown: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : unwritable(shown, code);
  }
}
