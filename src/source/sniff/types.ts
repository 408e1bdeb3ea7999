import type { Wording } from '../../messages/index.ts';
import type { Kind } from '../kind.ts';

/** A kind that can be read, or what an unreadable file looks like ("a 7z archive"), for `vorming-tundmatu`. */
export type Identity = { kind: Kind; description?: never } | { kind?: never; description: Wording };
