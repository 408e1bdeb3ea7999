import { createCipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import type { Entry } from 'yauzl';
import { fault } from '../../messages/index.ts';
import { decryptTraditional } from './decrypt-traditional.ts';

/** The method that stands in the directory where WinZip's AES hides the real one. */
const AES_METHOD = 99;
/** Extra field with the version, the strength of the key and the real method. */
const AES_FIELD = 0x9901;
const VERIFIER_BYTES = 2;
const AUTHENTICATION_BYTES = 10;
/** Fixed by the format (WinZip AE-1 and AE-2, III.A). */
const KEY_ITERATIONS = 1000;
const BLOCK_BYTES = 16;

/** Packed content as it was before encryption. */
export interface Decrypted {
  packed: Uint8Array;
  method: number;
  /** False where the format leaves the check sum out, its own authentication being better (AE-2). */
  hasCrc: boolean;
}

/**
 * Decrypt the packed content of an entry: the traditional cipher of ZIP, or AES as WinZip and 7-Zip write it.
 *
 * The password is taken as UTF-8. Throws `arhiiv-krüpteeritud` without a password or for another cipher, `arhiiv-parool` where the
 * password is wrong, `arhiiv-rikutud` where the content is not what was encrypted.
 */
export function decrypt(entry: Entry, packed: Uint8Array, password: string | undefined): Decrypted {
  if (password === undefined) throw fault('arhiiv-krüpteeritud');
  if (entry.compressionMethod === AES_METHOD) return decryptAes(entry, packed, password);
  const plain = decryptTraditional(entry, packed, password);
  if (!plain) throw fault('arhiiv-parool');
  return { packed: plain, method: entry.compressionMethod, hasCrc: true };
}

function decryptAes({ extraFields }: Entry, packed: Uint8Array, password: string): Decrypted {
  const field = extraFields.find(({ id }) => id === AES_FIELD)?.data;
  const strength = field?.[4] ?? 0;
  if (!field || field.length < 7 || strength < 1 || strength > 3) throw fault('arhiiv-krüpteeritud');
  const keyBytes = 8 + 8 * strength;
  const salt = packed.subarray(0, keyBytes / 2);
  const start = salt.length + VERIFIER_BYTES;
  const end = packed.length - AUTHENTICATION_BYTES;
  if (end < start) throw fault('arhiiv-rikutud');
  const keys = pbkdf2Sync(password, salt, KEY_ITERATIONS, 2 * keyBytes + VERIFIER_BYTES, 'sha1');
  if (!keys.subarray(2 * keyBytes).equals(packed.subarray(salt.length, start))) throw fault('arhiiv-parool');
  const content = packed.subarray(start, end);
  const code = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes))
    .update(content)
    .digest();
  if (!timingSafeEqual(code.subarray(0, AUTHENTICATION_BYTES), packed.subarray(end))) throw fault('arhiiv-rikutud');
  const version = field.readUInt16LE(0);
  return {
    packed: countedCipher(content, keys.subarray(0, keyBytes)),
    method: field.readUInt16LE(5),
    hasCrc: version === 1,
  };
}

/** AES in counter mode with the counter little-endian and from 1, which Node's own counter mode is not. */
function countedCipher(content: Uint8Array, key: Buffer): Uint8Array {
  const blocks = Math.ceil(content.length / BLOCK_BYTES);
  const counters = Buffer.alloc(blocks * BLOCK_BYTES);
  for (let block = 0; block < blocks; block++) counters.writeUIntLE(block + 1, block * BLOCK_BYTES, 6);
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  const stream = cipher.update(counters);
  for (let i = 0; i < content.length; i++) stream[i]! ^= content[i]!;
  return stream.subarray(0, content.length);
}
