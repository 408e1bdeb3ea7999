import type { Entry } from 'yauzl';

/** Random bytes before the content; the last one tells a wrong password. */
const HEADER_BYTES = 12;
/** General purpose bit 3: the check sum was not known when encryption began, the time stands in for it. */
const DESCRIPTOR_FLAG = 0x8;

/**
 * Undo the traditional encryption of ZIP (PKWARE APPNOTE 6.1); undefined where the password is wrong.
 *
 * One byte checks the password, so one wrong password in 256 gets past; the check sum of the content does not let it further.
 */
export function decryptTraditional(entry: Entry, packed: Uint8Array, password: string): Uint8Array | undefined {
  const keys = new Keys(Buffer.from(password));
  const plain = packed.map((byte) => keys.decrypt(byte));
  const later = (entry.generalPurposeBitFlag & DESCRIPTOR_FLAG) !== 0;
  const check = later ? entry.lastModFileTime >>> 8 : entry.crc32 >>> 24;
  return plain[HEADER_BYTES - 1] === check ? plain.subarray(HEADER_BYTES) : undefined;
}

/** The three keys of the cipher, moved on by each byte. */
class Keys {
  #first = 0x12345678;
  #second = 0x23456789;
  #third = 0x34567890;
  readonly #table = crcTable();

  constructor(password: Uint8Array) {
    for (const byte of password) this.#moveOn(byte);
  }

  decrypt(byte: number): number {
    const mask = (this.#third | 2) & 0xffff;
    const plain = byte ^ ((Math.imul(mask, mask ^ 1) >>> 8) & 0xff);
    this.#moveOn(plain);
    return plain;
  }

  #moveOn(byte: number): void {
    this.#first = this.#crc(this.#first, byte);
    this.#second = (Math.imul((this.#second + (this.#first & 0xff)) | 0, 134775813) + 1) | 0;
    this.#third = this.#crc(this.#third, this.#second >>> 24);
  }

  #crc(value: number, byte: number): number {
    return this.#table[(value ^ byte) & 0xff]! ^ (value >>> 8);
  }
}

/** CRC-32 of each byte, reflected polynomial. `zlib.crc32` works on whole buffers and inverts, which the cipher does not. */
function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}
