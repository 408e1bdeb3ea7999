import { createHash } from 'node:crypto';

/** Digest methods of XML signatures, by the last part of their names (RFC 9231); the parts are unique. */
const METHODS: Record<string, string> = {
  'http://www.w3.org/2000/09/xmldsig#sha1': 'sha1',
  'http://www.w3.org/2001/04/xmldsig-more#sha224': 'sha224',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'sha384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-256': 'sha3-256',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-384': 'sha3-384',
  'http://www.w3.org/2007/05/xmldsig-more#sha3-512': 'sha3-512',
};

/** A digest that a signature holds. */
export interface Digest {
  /** Identifier of the method, an address that nobody visits. */
  method: string;
  value: Buffer;
}

/** Whether `bytes` have this digest; undefined where the method is not known. */
export function hasDigest(bytes: Uint8Array | string, { method, value }: Digest): boolean | undefined {
  const name = METHODS[method];
  return name === undefined ? undefined : createHash(name).update(bytes).digest().equals(value);
}
