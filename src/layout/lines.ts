import { centreY, type Word } from '../tree/index.ts';
import { makeLine, type Line } from './line.ts';

/** Part of the lower of two things that must stand beside the other for both to be on one line: a superscript's just does. */
const BESIDE = 0.5;
/** Words at the end of a line that tell its height: a comma or a bullet alone would make it low. */
const TELLING = 3;
/** Powers of two by which a word may be higher or lower than its line: a bullet's dot in a scan is a fifth of a capital. */
const CLASSES = 2;

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
  return open.lines.map((line) => makeLine(line.words)).sort((a, b) => centreY(a.box) - centreY(b.box));
}

/** A line that may grow to the right, and the height of its end. */
interface OpenLine {
  words: Word[];
  top: number;
  bottom: number;
}

/**
 * Open lines, found by height and place of their end.
 *
 * They lie in strips as high as their size class (powers of two), so that neither many lines nor tiny words make a search long.
 */
class OpenLines {
  readonly lines: OpenLine[] = [];
  /** By size class, then by strip. */
  private readonly places = new Map<number, Map<number, OpenLine[]>>();

  add(word: Word): void {
    const line = this.find(word.box) ?? this.open();
    line.words.push(word);
    line.top = word.box.top;
    line.bottom = word.box.bottom;
    for (const { box } of line.words.slice(-TELLING)) {
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
    this.place(line);
  }

  private place(line: OpenLine): void {
    const size = sizeOf(line);
    const strip = stripOf(line, size);
    let strips = this.places.get(size);
    if (!strips) this.places.set(size, (strips = new Map<number, OpenLine[]>()));
    const list = strips.get(strip);
    if (!list) strips.set(strip, [line]);
    else if (!list.includes(line)) list.push(line);
  }

  private open(): OpenLine {
    const line = { words: [], top: 0, bottom: 0 };
    this.lines.push(line);
    return line;
  }

  private find(word: Band): OpenLine | undefined {
    const own = sizeOf(word);
    let best: OpenLine | undefined;
    let most = BESIDE;
    for (const [size, strips] of this.places) {
      if (Math.abs(size - own) > CLASSES) continue;
      const first = Math.floor(word.top / 2 ** size) - 1;
      const last = Math.floor(word.bottom / 2 ** size) + 1;
      for (let strip = first; strip <= last; strip++) {
        const list = strips.get(strip);
        if (!list) continue;
        for (let i = list.length - 1; i >= 0; i--) {
          const line = list[i]!;
          // What has moved on to another strip is of no more use here.
          if (sizeOf(line) !== size || stripOf(line, size) !== strip) {
            list.splice(i, 1);
            continue;
          }
          const part = beside(line, word);
          if (part <= most) continue;
          best = line;
          most = part;
        }
      }
    }
    return best;
  }
}

type Band = Pick<OpenLine, 'top' | 'bottom'>;

/** Points; words in a page's content are higher, but nothing keeps a box from being flat. */
const LEAST_HEIGHT = 0.01;
const heightOf = ({ top, bottom }: Band): number => Math.max(LEAST_HEIGHT, bottom - top);
const sizeOf = (band: Band): number => Math.round(Math.log2(heightOf(band)));
const stripOf = ({ top, bottom }: Band, size: number): number => Math.floor((top + bottom) / 2 / 2 ** size);

/** Part of the lower one's height that the two have in common. */
function beside(a: Band, b: Band): number {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common / Math.min(heightOf(a), heightOf(b));
}
