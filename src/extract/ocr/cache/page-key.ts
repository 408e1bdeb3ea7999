import { createHash } from 'node:crypto';
import type { EngineIdentity, Raster } from '../types.ts';

/** Raised whenever this folder's code reads a page in another way: what was recognised before is then recognised anew. */
const READING = 8;

/** What a recognised page depends on, as a name for a file: its pixels, the engine with its languages, and the way of reading. */
export function pageKey(
  { width, height, channels, dpi, data }: Raster,
  identity: EngineIdentity,
  halved = false,
): string {
  const settings = { reading: READING, halved, ...identity, width, height, channels, dpi };
  return createHash('sha256').update(JSON.stringify(settings)).update(data).digest('hex');
}
