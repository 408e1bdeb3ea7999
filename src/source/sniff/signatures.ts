import type { Wording } from '../../messages/index.ts';

/** How far into a file the header of a PDF may stand (every reader of the format allows for junk before it). */
const PDF_HEADER_WITHIN = 1024;

interface Signature {
  /** Latin-1 characters as bytes. */
  magic: string;
  at?: number;
  name: Wording;
  /** No text begins like this, or text that does is of this kind all the same. */
  strong: boolean;
}

const sign = (magic: string, et: string, en: string, strong = true, at = 0): Signature => ({
  magic,
  at,
  name: { et, en },
  strong,
});

/** Formats that are known but not read. */
const UNREADABLE: readonly Signature[] = [
  sign('\x7fELF', 'programm', 'an executable'),
  sign('\xcf\xfa\xed\xfe', 'programm', 'an executable'),
  sign('\xca\xfe\xba\xbe', 'programm', 'an executable'),
  sign('MZ', 'programm', 'an executable', false),
  sign('7z\xbc\xaf\x27\x1c', '7z-arhiiv', 'a 7z archive'),
  sign('Rar!\x1a\x07', 'RAR-arhiiv', 'a RAR archive'),
  sign('\x1f\x8b', 'gzip-arhiiv', 'a gzip archive', false),
  sign('BZh', 'bzip2-arhiiv', 'a bzip2 archive', false),
  sign('\xfd7zXZ\0', 'xz-arhiiv', 'an xz archive'),
  sign('\x28\xb5\x2f\xfd', 'zstd-arhiiv', 'a zstd archive'),
  sign('ustar', 'tar-arhiiv', 'a tar archive', true, 257),
  sign('MSCF\0\0\0\0', 'CAB-arhiiv', 'a CAB archive'),
  sign('CDOC\x02', 'krüpteeritud ümbrik (.cdoc2)', 'an encrypted container (.cdoc2)'),
  sign('GIF8', 'GIF-pilt', 'a GIF image'),
  sign('ftypheic', 'HEIC-pilt', 'a HEIC image', true, 4),
  sign('ftypheix', 'HEIC-pilt', 'a HEIC image', true, 4),
  sign('ftypmif1', 'HEIC-pilt', 'a HEIC image', true, 4),
  sign('ftypavif', 'AVIF-pilt', 'an AVIF image', true, 4),
  sign('\0\0\0\x0cjP  \r\n', 'JPEG 2000 pilt', 'a JPEG 2000 image'),
  sign('\0\0\0\x0cJXL ', 'JPEG XL pilt', 'a JPEG XL image'),
  sign('8BPS', 'Photoshopi pilt', 'a Photoshop image'),
  sign('\0\0\x01\0', 'ikoon', 'an icon', false),
  sign('AT&TFORM', 'DjVu-dokument', 'a DjVu document'),
  sign('%!PS', 'PostScript', 'PostScript'),
  sign('ftyp', 'video', 'a video', true, 4),
  sign('\x1aE\xdf\xa3', 'video', 'a video'),
  sign('ID3', 'helifail', 'a sound file', false),
  sign('OggS\0', 'helifail', 'a sound file'),
  sign('fLaC', 'helifail', 'a sound file', false),
  sign('RIFF', 'heli- või videofail', 'a sound or video file', false),
  sign('\x78\x9f\x3e\x22', 'Outlooki manus (winmail.dat)', 'an Outlook attachment (winmail.dat)'),
  sign('SQLite format 3\0', 'SQLite andmebaas', 'an SQLite database'),
  sign('\0\x01\0\0\0', 'kirjatüüp', 'a font', false),
  sign('OTTO\0', 'kirjatüüp', 'a font'),
  sign('wOF', 'kirjatüüp', 'a font', false),
  sign('\xffWPC', 'WordPerfecti dokument', 'a WordPerfect document'),
  sign('\xdb\xa5', 'väga vana Wordi dokument (enne 1997)', 'a very old Word document (before 1997)', false),
  sign('-----BEGIN ', 'sertifikaat või võti (PEM)', 'a certificate or key (PEM)'),
  sign('\x30\x82', 'sertifikaat või allkiri (DER)', 'a certificate or signature (DER)', false),
  sign('\x30\x80', 'sertifikaat või allkiri (DER)', 'a certificate or signature (DER)', false),
];

/** Whether `bytes` hold `magic` (Latin-1 characters as bytes) at an offset. */
export function startsWith(bytes: Uint8Array, magic: string, at = 0): boolean {
  if (bytes.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** The kind of image that can be read, or undefined. */
export function imageKind(bytes: Uint8Array): 'png' | 'jpeg' | 'tiff' | 'webp' | 'bmp' | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (TIFF.some((magic) => startsWith(bytes, magic))) return 'tiff';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  return isBmp(bytes) ? 'bmp' : undefined;
}

/** Classic and big files, of both byte orders. */
const TIFF = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'];

/** Sizes of the header after the file header: OS/2 1 and 2, Windows 3 to 5. Two letters alone also begin words. */
const BMP_HEADER_BYTES = [12, 16, 40, 52, 56, 64, 108, 124];

function isBmp(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 'BM') || bytes.length < 18) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return BMP_HEADER_BYTES.includes(view.getUint32(14, true));
}

/** Offset of `%PDF-N` near the start; -1 where there is none. */
export function indexOfPdf(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  const at = head.indexOf('%PDF-');
  const digit = bytes[at + 5];
  return at >= 0 && digit !== undefined && digit >= 0x30 && digit <= 0x39 ? at : -1;
}

/** What a file that cannot be read looks like. */
export function describeBinary(bytes: Uint8Array): Signature | undefined {
  return UNREADABLE.find(({ magic, at }) => startsWith(bytes, magic, at));
}
