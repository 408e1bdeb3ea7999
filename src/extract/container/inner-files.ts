import { fault, report } from '../../messages/index.ts';
import type { ContainerSource } from '../../model/types.ts';
import { identify, sourceFile, type SourceFile } from '../../source/index.ts';
import { visible } from '../archive/index.ts';
import type { Extracted, ExtractContext } from '../types.ts';

/** A file inside a container, on its way out. */
export interface InnerFile {
  /** As the container has it; only its last segment leaves. */
  name: string;
  bytes: Uint8Array;
  container: ContainerSource;
}

/**
 * Make the files of a container readable like any other: their kind told by content, their order kept.
 *
 * Empty and unknown ones are reported and left out. A file out of an unsigned container keeps what is known of a signed one around
 * it. Throws `konteiner-dokumendita` where nothing is left.
 */
export function innerFiles(
  source: SourceFile,
  inner: readonly InnerFile[],
  { file }: Pick<ExtractContext, 'file'>,
): Extracted {
  const files: SourceFile[] = [];
  for (const { name, bytes, container } of inner) {
    if (bytes.length === 0) {
      report(file, 'konteiner-fail-tühi', { parameters: { nimi: visible(name) } });
      continue;
    }
    const { kind, description } = identify(bytes, name);
    if (kind === undefined) {
      const parameters = { nimi: visible(name), kirjeldus: description.et, description: description.en };
      report(file, 'konteiner-fail-tundmatu', { parameters });
      continue;
    }
    const around = source.container?.allkirjad && !container.allkirjad ? source.container : container;
    files.push(sourceFile(name, bytes, kind, around));
  }
  if (files.length === 0) throw fault('konteiner-dokumendita');
  return { door: 'files', files };
}
