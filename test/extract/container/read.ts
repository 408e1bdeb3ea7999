import { VFile } from 'vfile';
import { readArchive, readAsic, readDdoc } from '../../../src/extract/container/index.ts';
import type { ExtractContext, Reader } from '../../../src/extract/types.ts';
import { Fault } from '../../../src/messages/index.ts';
import type { ContainerSource } from '../../../src/model/types.ts';
import { DEFAULT_LIMITS, sourceFile, type Kind, type SourceFile } from '../../../src/source/index.ts';

const READERS: Partial<Record<Kind, Reader>> = {
  asice: readAsic,
  asics: readAsic,
  bdoc: readAsic,
  ddoc: readDdoc,
  zip: readArchive,
};

/** What came out of a container, in the shape that tests compare. */
export interface Opened {
  /** Name and number of bytes. */
  files: [string, number][];
  /** One a file. */
  containers: (ContainerSource | undefined)[];
  /** Rules of the diagnostics, and what they are about; the one that ended the work stands last. */
  said: string[];
  sources: SourceFile[];
}

/** Open a container by the kind that its content shows. */
export async function open(name: string, bytes: Uint8Array, more: Partial<ExtractContext> = {}): Promise<Opened> {
  const file = new VFile({ path: name });
  const opened: Opened = { files: [], containers: [], said: [], sources: [] };
  try {
    const source = sourceFile(name, bytes);
    const reader = READERS[source.kind];
    if (!reader) throw new Error(`${name} is of kind ${source.kind}`);
    const context: ExtractContext = {
      file,
      limits: DEFAULT_LIMITS,
      ocr: { when: 'never', engine: 'auto', languages: [] },
      ...more,
    };
    const extracted = await reader(source, context);
    if (extracted.door !== 'files') throw new Error(`${name} went out by the door ${extracted.door}`);
    opened.sources = extracted.files;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    file.messages.push(error.diagnostic);
  }
  opened.files = opened.sources.map(({ name, bytes }) => [name, bytes.length]);
  opened.containers = opened.sources.map(({ container }) => container);
  opened.said = file.messages.map(({ ruleId }) => ruleId!);
  return opened;
}

/** Digest states, one row a file, one column a signature. */
export async function states(name: string, bytes: Uint8Array): Promise<(string | undefined)[][]> {
  const { containers } = await open(name, bytes);
  return containers.map((container) => container?.allkirjad?.map(({ räsi }) => räsi) ?? []);
}
