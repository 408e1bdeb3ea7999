import { centreY, type Word } from '../tree/index.ts';
import { makeLine, type Line } from './line.ts';

/** Part of the lower of two words that must stand beside the other for both to be on one line: a superscript's just does. */
const BESIDE = 0.5;

/**
 * Join words that share a baseline into lines, left to right, the lines from top to bottom.
 *
 * Words come from one page, in any order. A line is followed from word to word, so that one that leans (a scan) stays whole.
 *
 *   | Ametikoht    Spetsialist |
 *     ^^^^^^^^^    ^^^^^^^^^^^   one line, two words
 */
export function findLines(words: readonly Word[]): Line[] {
  const open = new OpenLines();
  for (const word of [...words].sort((a, b) => a.box.left - b.box.left)) open.add(word);
  return open.lines.map(makeLine).sort((a, b) => centreY(a.box) - centreY(b.box));
}

/**
 * Lines that may still grow to the right, found by the place of their last word.
 *
 * They lie in strips as high as words of their size class (powers of two), so that neither many lines nor tiny words make a
 * search long.
 */
class OpenLines {
  readonly lines: Word[][] = [];
  private readonly strips = new Map<string, Word[][]>();

  add(word: Word): void {
    const line = this.find(word);
    if (line) line.push(word);
    else this.lines.push([word]);
    const grown = line ?? this.lines.at(-1)!;
    const { size, strip } = placeOf(word);
    const key = `${size} ${strip}`;
    const list = this.strips.get(key);
    if (!list) this.strips.set(key, [grown]);
    else if (!list.includes(grown)) list.push(grown);
  }

  private find(word: Word): Word[] | undefined {
    const { size, strip } = placeOf(word);
    let best: Word[] | undefined;
    let most = BESIDE;
    for (let near = size - 1; near <= size + 1; near++) {
      const row = Math.floor(strip * 2 ** (size - near));
      const rows = Math.max(1, 2 ** (size - near));
      for (let other = row - 1; other <= row + rows; other++) {
        const list = this.strips.get(`${near} ${other}`);
        if (!list) continue;
        // What has moved on to another strip is of no more use here.
        const current = list.filter((line) => isAt(line.at(-1)!, near, other));
        if (current.length < list.length) this.strips.set(`${near} ${other}`, current);
        for (const line of current) {
          const part = beside(line.at(-1)!, word);
          if (part > most) [best, most] = [line, part];
        }
      }
    }
    return best;
  }
}

const heightOf = ({ box }: Word): number => Math.max(0.01, box.bottom - box.top);

function placeOf(word: Word): { size: number; strip: number } {
  const size = Math.round(Math.log2(heightOf(word)));
  return { size, strip: Math.floor(centreY(word.box) / 2 ** size) };
}

function isAt(word: Word, size: number, strip: number): boolean {
  const place = placeOf(word);
  return place.size === size && place.strip === strip;
}

/** Part of the lower word's height that the two have in common. */
function beside(a: Word, b: Word): number {
  const common = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  return common / Math.min(heightOf(a), heightOf(b));
}
