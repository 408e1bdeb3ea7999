import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { fault, type Wording } from '../../messages/index.ts';
import { decodeText } from '../../source/index.ts';

/** General purpose bit 11: the name is UTF-8. */
const UTF8_FLAG = 0x800;
/** Info-ZIP's extra field that holds the name as UTF-8 beside an older one. */
const UNICODE_PATH_FIELD = 0x7075;
/** What archivers of DOS and Windows write, the first where a name reads alike in several (domain.md 3.2). */
const OLD_ENCODINGS = ['cp437', 'cp775', 'windows-1257'] as const;

/** The name of an entry, NFC: as the flag or the extra field says it, else UTF-8, else by its letters. */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if (entry.generalPurposeBitFlag & UTF8_FLAG) return new TextDecoder().decode(raw).normalize('NFC');
  const field = entry.extraFields.find(({ id }) => id === UNICODE_PATH_FIELD)?.data;
  const vouched = field && field.length > 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(raw);
  const name = vouched ? new TextDecoder().decode(field.subarray(5)) : decodeText(raw, OLD_ENCODINGS).text;
  return name.normalize('NFC');
}

/** Why a name is refused, in the order asked (domain.md 3.5). */
const REFUSED: readonly { test: (name: string) => boolean; reason: Wording }[] = [
  { test: (name) => name === '', reason: { et: 'tühi', en: 'empty' } },
  { test: (name) => /\p{Cc}|\ufffd/u.test(name), reason: { et: 'juhtmärk', en: 'control character' } },
  { test: (name) => name.includes('\\'), reason: { et: 'kaldkriips \\', en: 'backslash' } },
  { test: (name) => name.startsWith('/'), reason: { et: 'absoluutne tee', en: 'absolute path' } },
  { test: (name) => /^[A-Za-z]:/u.test(name), reason: { et: 'kettatäht', en: 'drive letter' } },
  { test: (name) => segments(name).includes('..'), reason: { et: 'tee viib välja', en: 'path leads outside' } },
  {
    test: (name) => segments(name).some((segment) => segment === '' || segment === '.'),
    reason: { et: 'tühi tee osa', en: 'empty path segment' },
  },
];

/** The parts of a path; the slash that closes the name of a folder opens no further part. */
const segments = (name: string): string[] => name.replace(/\/$/u, '').split('/');

/** Throw `arhiiv-nimi` for a name that could mean another place than inside the archive, or two things at once. */
export function requireSafeName(name: string): void {
  const refused = REFUSED.find(({ test }) => test(name));
  if (refused) throw unsafeName(name, refused.reason);
}

/** Make the `Fault` for an unsafe name; control characters in it do not get out. */
export function unsafeName(name: string, reason: Wording): Error {
  return fault('arhiiv-nimi', { parameters: { nimi: visible(name), põhjus: reason.et, reason: reason.en } });
}

/** Two names that a file system may take for one have the same key. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Characters of a name worth showing. */
const SHOWN_CHARACTERS = 120;

/** A name for people: nothing in it moves a cursor or turns the direction of writing. */
export function visible(name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return shown.length > SHOWN_CHARACTERS ? `${shown.slice(0, SHOWN_CHARACTERS)}…` : shown;
}
