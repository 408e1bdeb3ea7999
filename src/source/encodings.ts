/** One-byte encodings: for each, the character of every byte (domain.md 4.2). */

/** Upper halves that `TextDecoder` does not know (DOS) or that Node 20 decodes as Latin-1 (windows-1252, bytes 80 to 9F). */
const OWN_UPPER_HALVES = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp775:
    'ĆüéāäģåćłēŖŗīŹÄÅÉæÆōöĢ¢ŚśÖÜø£Ø×¤ĀĪóŻżź”¦©®¬½¼Ł«»░▒▓│┤ĄČĘĖ╣║╗╝ĮŠ┐└┴┬├─┼ŲŪ╚╔╩╦╠═╬Ž' +
    'ąčęėįšųūž┘┌█▄▌▐▀ÓßŌŃõÕµńĶķĻļņĒŅ’\u00ad±“¾¶§÷„°∙·¹³²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
    'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
    '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
};

/** Named as people know them; the order is the one of preference where texts come out alike. */
export const ONE_BYTE_ENCODINGS = [
  'windows-1257',
  'windows-1252',
  'iso-8859-13',
  'iso-8859-15',
  'iso-8859-4',
  'cp775',
  'cp850',
] as const;

export type OneByteEncoding = (typeof ONE_BYTE_ENCODINGS)[number] | 'cp437';

/** 128 characters, those of bytes 80 to FF; U+FFFD where the encoding has none. */
export function upperHalf(encoding: OneByteEncoding): string {
  if (encoding in OWN_UPPER_HALVES) return OWN_UPPER_HALVES[encoding as keyof typeof OWN_UPPER_HALVES];
  return new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i));
}

/** Decode one-byte text; bytes without a character become U+FFFD. */
export function decodeOneByte(bytes: Uint8Array, encoding: OneByteEncoding): string {
  const upper = Uint16Array.from(upperHalf(encoding), (character) => character.charCodeAt(0));
  const units = Buffer.allocUnsafe(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    units.writeUInt16LE(byte < 128 ? byte : upper[byte - 128]!, 2 * i);
  }
  return units.toString('utf16le');
}

/** Encode text into one-byte `encoding`; undefined where it holds a character that the encoding has not. */
export function encodeOneByte(text: string, encoding: OneByteEncoding): Uint8Array | undefined {
  const codes = new Map(Array.from(upperHalf(encoding), (character, i) => [character.charCodeAt(0), 128 + i]));
  codes.delete(0xfffd);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < 128 ? unit : codes.get(unit);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/**
 * Put the characters of windows-1252 in the place of control characters 80 to 9F, which no text holds.
 *
 * For text that something else has decoded: Node 20 reads windows-1252 as Latin-1, and so do many programs that wrote it.
 */
export function repairControls(text: string): string {
  const upper = upperHalf('windows-1252');
  return text.replace(/[\u0080-\u009f]/gu, (control) => upper.charAt(control.charCodeAt(0) - 128));
}
