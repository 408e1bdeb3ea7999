import type { ContainerSource } from '../model/types.ts';
import type { Kind } from './kind.ts';

/** One input, whole in memory, its kind known by content. */
export interface SourceFile {
  /** Base name for people and for `allikas.fail`; never used as a path. */
  name: string;
  bytes: Uint8Array;
  /** Lower-case hexadecimal. */
  sha256: string;
  kind: Kind;
  /** Where it came from, when out of a container. */
  container?: ContainerSource;
}
