import { ONE_BYTE_ENCODINGS, upperHalf, type OneByteEncoding } from './encodings.ts';

/**
 * Points for each character that a candidate reads out of the high bytes. Letters of the Estonian alphabet speak for it; signs
 * that no Estonian text holds, and signs inside words, speak against it.
 */
const POINTS = {
  /** õ ä ö ü š ž where a letter of the same case, or the start of a word, allows for it. */
  estonian: 3,
  /** A small letter before a capital, as in "mÕte". */
  brokenCase: -2,
  /** Punctuation of printed text, between words. */
  punctuation: 1,
  /** Letters of other languages: names hold them. */
  foreign: -1,
  /** Frames of tables as DOS programs drew them. */
  frame: 0,
  /** Greek, control characters, punctuation and frames inside a word: not text. */
  noise: -4,
  /** No character at all, or a byte that breaks UTF-8. */
  nothing: -8,
};

const ESTONIAN = /[õäöüšžÕÄÖÜŠŽ]/u;
const PUNCTUATION = /[„“”‚‘’«»–—…•·§°№™©®±²³½¼¾×€¤¨´\u00a0\u00ad]/u;
const FRAME = /[\u2500-\u259f]/u;
const LETTER = /\p{Script=Latin}/u;

/** Where a byte stands: between letters, after one, before one, alone. Letters beyond ASCII count as letters. */
const CONTEXTS = 8;

/**
 * Guess the encoding of text that is not valid UTF-8.
 *
 * Counts each high byte by its surroundings once, then lets every candidate read the counts. UTF-8 with a few broken bytes is a
 * candidate too. Of candidates that read alike, the first wins. Linear time.
 */
export function guessEncoding(
  bytes: Uint8Array,
  candidates: readonly OneByteEncoding[] = ONE_BYTE_ENCODINGS,
): OneByteEncoding | 'utf-8' {
  const counts = countHighBytes(bytes);
  let best: OneByteEncoding | 'utf-8' = 'utf-8';
  let bestScore = scoreUtf8(bytes);
  for (const encoding of candidates) {
    const score = scoreOneByte(counts, upperHalf(encoding));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isAsciiCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;

/** How often each byte 80–FF stands in each context: 1 a letter before, 2 a letter after, 4 a capital beside it. */
function countHighBytes(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(128 * CONTEXTS);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 128) continue;
    const before = isAsciiLetter(bytes[i - 1]) ? 1 : 0;
    const after = isAsciiLetter(bytes[i + 1]) ? 2 : 0;
    const capital = isAsciiCapital(bytes[i - 1]) || isAsciiCapital(bytes[i + 1]) ? 4 : 0;
    counts[(byte - 128) * CONTEXTS + before + after + capital]!++;
  }
  return counts;
}

function scoreOneByte(counts: Uint32Array, upper: string): number {
  let score = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    if (count > 0) score += count * pointsFor(upper.charAt(Math.floor(index / CONTEXTS)), index % CONTEXTS);
  }
  return score;
}

function pointsFor(character: string, context: number): number {
  const inWord = (context & 3) === 3;
  if (ESTONIAN.test(character)) {
    const capital = character !== character.toLowerCase();
    const broken = capital && (context & 1) === 1 && (context & 4) === 0;
    return broken ? POINTS.brokenCase : POINTS.estonian;
  }
  if (character === '\ufffd') return POINTS.nothing;
  if (LETTER.test(character)) return POINTS.foreign;
  if (FRAME.test(character)) return inWord ? POINTS.noise : POINTS.frame;
  if (PUNCTUATION.test(character)) return inWord ? POINTS.noise : POINTS.punctuation;
  return POINTS.noise;
}

/** The same points for a reading as UTF-8: letters by the text, broken bytes by the replacement characters that they leave. */
function scoreUtf8(bytes: Uint8Array): number {
  let score = 0;
  for (const character of new TextDecoder().decode(bytes)) {
    if (character > '\u007f') score += pointsFor(character, 0);
  }
  return score;
}
