export { claimName, fileName, safeName } from './file-name.ts';
export { readerOf, WRITE_FORMATS, type WriteFormat, writerOf } from './formats.ts';
export { toJson, toJsonLines } from './json.ts';
export { makeFolder } from './make-folder.ts';
export { fromJson } from './read-json.ts';
export { fromYaml, readValues } from './read-yaml.ts';
export type * from './types.ts';
export { isTemporary, writeWhole, type WriteWholeOptions } from './write-whole.ts';
export { toYaml } from './yaml.ts';
