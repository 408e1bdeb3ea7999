import { toRecord } from '../../messages/index.ts';
import { endOf, type Reporter } from './reporter.ts';

/** For programs: an array of files, each with its findings in the words of the data model (data-model.md 3), both languages. */
export const json: Reporter = (results) =>
  `${JSON.stringify(
    results.map(({ path, file, fingerprints }) => ({
      fail: path,
      leiud: file.messages.map((message, index) => {
        const end = message.line == null ? undefined : endOf(message);
        return {
          ...toRecord(message),
          ...(end ? { lõpurida: end.line, lõpuveerg: end.column } : {}),
          ...(message.document !== undefined ? { dokument: message.document } : {}),
          ...(message.pointer !== undefined ? { koht: message.pointer } : {}),
          sõrmejälg: fingerprints[index],
        };
      }),
    })),
    null,
    2,
  )}\n`;
