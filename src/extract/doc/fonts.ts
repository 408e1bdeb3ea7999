/** Length of what stands before the name of a font. */
const NAME_AT = 40;

/** Names of the fonts, by number ([MS-DOC] 2.9.286). */
export function readFonts(table: Buffer): string[] {
  const names: string[] = [];
  let at = 4;
  const count = table.length >= 4 ? table.readUInt16LE(0) : 0;
  while (names.length < count && at < table.length) {
    const size = table[at]! + 1;
    const name = table.toString('utf16le', at + NAME_AT, at + size);
    names.push(name.split('\0')[0]!);
    at += size;
  }
  return names;
}
