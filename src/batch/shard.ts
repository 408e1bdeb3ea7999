import { createHash } from 'node:crypto';

/** Part `number` of `of` equal parts of an archive, numbered from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** `3/400`; undefined where it is none. */
export function toShard(text: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const number = Number(match?.[1] ?? 0);
  const of = Number(match?.[2] ?? 0);
  return number >= 1 && number <= of ? { number, of } : undefined;
}

/**
 * Whether `key` belongs to the shard.
 *
 * By hash of the relative path: every file is in exactly one shard, and stays there when others come and go.
 */
export function isInShard(key: string, shard: Shard): boolean {
  const hash = createHash('sha256').update(key).digest();
  return hash.readUIntBE(0, 6) % shard.of === shard.number - 1;
}

/** What sets a shard's own files apart in a folder that all shards share: `-3-of-400`; empty without sharding. */
export function shardSuffix(shard: Shard | undefined): string {
  return shard ? `-${shard.number}-of-${shard.of}` : '';
}
