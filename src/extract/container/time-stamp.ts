import { createHash } from 'node:crypto';

/** Digests that time-stamps are made of. */
const METHODS = ['sha256', 'sha512', 'sha384', 'sha1', 'sha224'];

/**
 * Whether a time-stamp token (RFC 3161) was made of `bytes`: it holds their digest as the imprint.
 *
 * The digest is looked for anywhere in the token: no other part of it can be made to hold one by chance, and the token itself is not
 * validated either way.
 */
export function isStamped(bytes: Uint8Array, token: Uint8Array): boolean {
  const haystack = Buffer.from(token.buffer, token.byteOffset, token.byteLength);
  return METHODS.some((method) => haystack.includes(createHash(method).update(bytes).digest()));
}
