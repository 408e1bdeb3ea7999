import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** Whom a test certificate is made out to. Nobody of these names exists. */
export interface Subject {
  /** Given name and surname, as certificates have them. */
  GN?: string;
  SN?: string;
  CN: string;
  serialNumber?: string;
}

const OIDS: Record<keyof Subject | 'O', string> = {
  GN: '55042a',
  SN: '550404',
  CN: '550403',
  O: '55040a',
  serialNumber: '550405',
};

/** One key for all: Ed25519 signs without chance, so that the same certificate comes out each time. */
const KEY = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
});
const ED25519 = sequence(Buffer.from('06032b6570', 'hex'));

/** Make a self-signed certificate (DER) for tests. */
export function certificate(subject: Partial<Subject> & { O?: string }): Buffer {
  const name = sequence(
    ...Object.entries(subject).map(([key, value]) =>
      der(0x31, sequence(der(0x06, Buffer.from(OIDS[key as keyof Subject], 'hex')), der(0x0c, Buffer.from(value)))),
    ),
  );
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ED25519,
    name,
    sequence(time('240101000000Z'), time('340101000000Z')),
    name,
    createPublicKey(KEY).export({ format: 'der', type: 'spki' }),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign(null, body, KEY)]));
  return sequence(body, ED25519, signature);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
