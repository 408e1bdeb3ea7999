/** Files that hold files: signed containers and plain archives (domain.md 3). */
export { readAsic } from './asic.ts';
export { readDdoc } from './ddoc.ts';
export { knownFiles, type InnerFile } from './inner-files.ts';
export { readArchive } from './zip.ts';
