/** The room that reads input: whole into memory, within limits, its kind told by content. */
export { decodeText, type DecodedText } from './decode.ts';
export { decodeOneByte, repairControls, type OneByteEncoding } from './encodings.ts';
export type { Kind } from './kind.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export { overLimit } from './over-limit.ts';
export { readSource, type ReadOptions } from './read-source.ts';
export { identify, sniff, type Identity } from './sniff/index.ts';
export { baseName, sha256, sourceFile } from './source-file.ts';
export type { SourceFile } from './types.ts';
