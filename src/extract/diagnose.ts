/** What `doctor` asks of the readers, apart from reading. */
export { EMBEDDED_LANGUAGES, embeddedVersion } from './ocr/engine/embedded.ts';
export { findNative } from './ocr/engine/native.ts';
export { READABLE, type Readable } from './readable.ts';
