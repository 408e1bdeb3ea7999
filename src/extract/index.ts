import { fault } from '../messages/index.ts';
import type { Kind } from '../source/index.ts';
import type { Reader } from './types.ts';

export type { ExtractContext, Extracted, OcrOptions, Progress, Reader } from './types.ts';

export { type Pictures, takePictures, viewOf } from './view.ts';

/** A reader for each kind of file, loaded when the first such file comes: start-up pays for none. */
const READERS: Partial<Record<Kind, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/index.ts')).readPdf,
  tekst: async () => (await import('./text/index.ts')).readText,
  pilt: async () => (await import('./image/index.ts')).readImage,
  docx: async () => (await import('./docx/index.ts')).readDocx,
  odt: async () => (await import('./odt/index.ts')).readOdt,
  rtf: async () => (await import('./rtf/index.ts')).readRtf,
  yaml: async () => (await import('./data.ts')).readData,
  md: async () => (await import('./data.ts')).readData,
  json: async () => (await import('./data.ts')).readData,
  doc: async () => (await import('./doc/index.ts')).readDoc,
  html: async () => (await import('./html/index.ts')).readHtml,
  asice: async () => (await import('./container/index.ts')).readAsic,
  asics: async () => (await import('./container/index.ts')).readAsic,
  bdoc: async () => (await import('./container/index.ts')).readAsic,
  ddoc: async () => (await import('./container/index.ts')).readDdoc,
  zip: async () => (await import('./container/index.ts')).readArchive,
  eml: async () => (await import('./mail/index.ts')).readMail,
};

/** Read one file by its kind. Throws `Fault` where there is no reader, or the reader finds nothing to give. */
export const extract: Reader = async (source, context) => {
  const load = READERS[source.kind];
  if (!load) throw fault('vorming-tundmatu', { parameters: { kirjeldus: source.kind } });
  const read = await load();
  return read(source, context);
};
