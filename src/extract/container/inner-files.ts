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
 * it.
 */
export function knownFiles(
  source: SourceFile,
  inner: readonly InnerFile[],
  { file }: Pick<ExtractContext, 'file'>,
): SourceFile[] {
  return inner.flatMap(({ name, bytes, container }) => {
    if (bytes.length === 0) {
      report(file, 'konteiner-fail-tühi', { parameters: { nimi: visible(name) } });
      return [];
    }
    const { kind, description } = identify(bytes, name);
    if (kind === undefined) {
      const parameters = { nimi: visible(name), kirjeldus: description.et, description: description.en };
      report(file, 'konteiner-fail-tundmatu', { parameters });
      return [];
    }
    const around = source.container?.allkirjad && !container.allkirjad ? source.container : container;
    return sourceFile(name, bytes, kind, around);
  });
}

/** The files of a container by the door `files`; throws `konteiner-dokumendita` where none of them can be read. */
export function innerFiles(
  source: SourceFile,
  inner: readonly InnerFile[],
  context: Pick<ExtractContext, 'file'>,
): Extracted {
  const files = knownFiles(source, inner, context);
  if (files.length === 0) throw fault('konteiner-dokumendita');
  return { door: 'files', files };
}
