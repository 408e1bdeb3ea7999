import type { Description } from '../model/types.ts';

/** Bytes of a name in UTF-8: file systems allow 255, and a collision's number and a temporary file's mark must fit too. */
const MAX_BYTES = 180;

/** Device names of Windows, which it also sees before a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** Characters that some system refuses in a name, or that would mislead its reader: controls, surrogate halves, bidirectional marks. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Cf}\u2028\u2029\uFFFE\uFFFF]+/gu;

/**
 * Name of the file for one description: source, annex, post ("kaskkiri-164-lisa-2-peaspetsialist-ränne.yaml").
 *
 * `source` is the input's name without a folder, `extension` without its dot. Safe on Linux, macOS and Windows and always the same
 * for the same input; two descriptions can still come to one name, see `claimName`.
 */
export function fileName(document: Description, source: string, extension: string): string {
  const stem = source.replace(/\.[^.]{1,10}$/u, '');
  const parts = [stem, ...(document.skeem === 'käskkiri.v1' ? ['käskkiri'] : descriptionParts(document))];
  return safeName(parts.filter((part) => part !== '').join('-'), extension);
}

function descriptionParts({ kinnitus, üldosa }: Exclude<Description, { skeem: 'käskkiri.v1' }>): string[] {
  const name = typeof üldosa?.ametinimetus === 'string' ? üldosa.ametinimetus : '';
  const post = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [kinnitus?.lisa === undefined ? '' : `lisa-${kinnitus.lisa}`, post.replace(/^-|-$/g, '')];
}

/** Any text as a file name with this extension. */
export function safeName(text: string, extension: string): string {
  const clean = shortened(text.normalize('NFC').replace(UNSAFE, '-'), MAX_BYTES - extension.length - 1);
  // A leading dot hides a file, a leading hyphen makes it an option; Windows drops dots and spaces at the end.
  const trimmed = clean.replace(/^[\s.-]+/u, '').replace(/[\s.-]+$/u, '');
  const named = RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
  return `${named || 'ametijuhend'}.${extension}`;
}

/**
 * A name that none of `taken` has, whatever the case of its letters: the name itself, or with `-2`, `-3` … before its extension.
 *
 * The name is added to `taken`, in the form in which names are compared.
 */
export function claimName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    const compared = tried.normalize('NFC').toUpperCase().toLowerCase();
    if (taken.has(compared)) continue;
    taken.add(compared);
    return tried;
  }
}

/** The longest beginning of a text that takes at most so many bytes and cuts no character that is seen as one. */
function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let result = '';
  let left = bytes;
  for (const { segment } of new Intl.Segmenter('et').segment(text.slice(0, bytes))) {
    left -= Buffer.byteLength(segment);
    if (left < 0) break;
    result += segment;
  }
  return result;
}
