import { decodeOneByte, type OneByteEncoding } from '../../source/index.ts';

/** Code page of a font's character set (`\fcharset`); sets not here follow the document's own (`\ansicpg`). */
const CODE_PAGE_OF_CHARSET: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** The set of fonts that show signs in place of letters. */
export const SYMBOL_CHARSET = 2;

/** Names by which `TextDecoder` knows code pages, where it is to be asked. */
const DECODERS: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1258, 'windows-1258'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
]);

const OWN: ReadonlyMap<number, OneByteEncoding> = new Map([
  [437, 'cp437'],
  [775, 'cp775'],
  [850, 'cp850'],
  [1252, 'windows-1252'],
  [1257, 'windows-1257'],
]);

/** The code page of a font, `undefined` where the document's own holds. */
export function codePageOf(charset: number): number | undefined {
  return CODE_PAGE_OF_CHARSET.get(charset);
}

/** Decode bytes of a code page; an unknown page is read as the Western one. */
export function decodeBytes(bytes: Uint8Array, codePage: number): string {
  const decoder = DECODERS.get(codePage);
  if (decoder !== undefined) return new TextDecoder(decoder).decode(bytes);
  return decodeOneByte(bytes, OWN.get(codePage) ?? 'windows-1252');
}
