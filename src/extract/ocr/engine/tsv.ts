import type { RecognisedWord } from '../types.ts';

/** `level` of a TSV row that holds a word; the rows above it are pages, blocks, paragraphs and lines. */
const WORD_LEVEL = '5';
/** level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const COLUMNS = 12;

/**
 * Read Tesseract's TSV, which both engines write.
 *
 * Rows without text or with damaged numbers are left out; the header row is one of them.
 */
export function parseTsv(tsv: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  let line = -1;
  let lineKey = '';
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells[0] !== WORD_LEVEL || cells.length < COLUMNS) continue;
    const text = cells
      .slice(COLUMNS - 1)
      .join(' ')
      .trim()
      .normalize('NFC');
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (text === '' || ![left, top, width, height, confidence].every(Number.isFinite)) continue;
    const key = cells.slice(1, 5).join(' ');
    if (key !== lineKey) line++;
    lineKey = key;
    words.push({
      text,
      left,
      top,
      right: left + width,
      bottom: top + height,
      confidence: clamp(confidence / 100),
      line,
    });
  }
  return words;
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));
