import { toRecord } from '../../messages/index.ts';
import type { Reporter } from './reporter.ts';

/** For programs: an array of files, each with its findings in the words of the data model (data-model.md 3), both languages. */
export const json: Reporter = (results) =>
  `${JSON.stringify(
    results.map(({ path, file, fingerprints }) => ({
      fail: path,
      leiud: file.messages.map((message, index) => ({ ...toRecord(message), sõrmejälg: fingerprints[index] })),
    })),
    null,
    2,
  )}\n`;
