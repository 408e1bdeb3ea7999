/** One change to properties ([MS-DOC] 2.2.5.1): what changes, and to what. */
export interface Change {
  code: number;
  operand: Buffer;
}

/** Bytes of the operand by the upper three bits of the code; 6 is variable. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, -1, 3] as const;
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const LONG_TABS = 255;

/** The changes of a list, in order; a list that breaks off ends there. */
export function* changes(list: Buffer): Generator<Change> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size: number = OPERAND_BYTES[code >> 13]!;
    if (size < 0) {
      if (code === DEFINE_TABLE) {
        if (at + 2 > list.length) return;
        size = list.readUInt16LE(at) - 1;
        at += 2;
      } else {
        size = list[at]!;
        at += 1;
        if (code === CHANGE_TABS && size === LONG_TABS) size = longTabs(list, at);
      }
    }
    if (size < 0 || at + size > list.length) return;
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}

/** A list of tab stops too long for its length byte is measured by what it says of itself. */
function longTabs(list: Buffer, at: number): number {
  const deleted = (list[at] ?? 0) * 4 + 1;
  return deleted + (list[at + deleted] ?? 0) * 3 + 1;
}
