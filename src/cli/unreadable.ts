import type { Wording } from '../messages/index.ts';
import { UsageError } from './cli.ts';

/** Why a file or folder that the call names cannot be read; others are told by their code. */
const REASONS: Record<string, Wording> = {
  ENOENT: { et: 'seda ei ole', en: 'it does not exist' },
  EACCES: { et: 'lugemisõigust ei ole', en: 'permission denied' },
  EPERM: { et: 'lugemisõigust ei ole', en: 'permission denied' },
  EISDIR: { et: 'see on kaust', en: 'it is a folder' },
};

/** What the call names and nobody may read is a mistake of the call. `path` as people should see it; `code` of the file system's error. */
export function unreadable(path: string, code: string): UsageError {
  const reason = REASONS[code] ?? { et: code, en: code };
  return new UsageError({ et: `Ei saa lugeda: ${path} (${reason.et})`, en: `Cannot read: ${path} (${reason.en})` });
}
