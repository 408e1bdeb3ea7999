import type { Glyph, Run } from './drawing.ts';
import { isBlank } from './characters.ts';

/** A visible glyph of a line with what stands before it. */
export interface LineGlyph {
  glyph: Glyph;
  run: Run;
  /** Ems of clear space since the glyph before on this line; 0 for the first. */
  gap: number;
  /** The source has a space character between the two. */
  spaced: boolean;
  /** Drawn again on itself a hair's breadth aside, which makes it bold. */
  doubled: boolean;
}

/** Glyphs that follow one another on one baseline, in the order of drawing. */
export type GlyphLine = LineGlyph[];

/** Ems; further apart, two texts are strangers (columns, tabulators) and nothing about one says anything about the other. */
const LINE_GAP = 1.5;
/** Ems; kerning and overhang go back less than this, a new line or column goes back more. */
const LINE_BACK = 0.5;
/** Ems; index figures and raised signs stand less than this off the baseline and still belong to the word. */
const LINE_SHIFT = 0.6;
/** Cosine of the angle between two directions that count as one. */
const SAME_DIRECTION = 0.9998;
/** Ems; bold by double drawing moves the second copy less than this. */
export const DOUBLE_SHIFT = 0.15;

/** Cut the runs of a page into lines as they were drawn. */
export function glyphLines(runs: readonly Run[]): GlyphLine[] {
  const lines: GlyphLine[] = [];
  let line: GlyphLine = [];
  let spaced = false;
  for (const run of runs) {
    for (const glyph of run.glyphs) {
      if (isBlank(glyph.text)) {
        spaced = true;
        continue;
      }
      const last = line.at(-1);
      const gap = last ? (glyph.start - last.glyph.end) / Math.min(run.size, last.run.size) : 0;
      if (last && isSameLine(last.run, run) && isDoubled(last, glyph, run)) {
        last.doubled = true;
        continue;
      }
      if (last && !(isSameLine(last.run, run) && gap < LINE_GAP && gap > -LINE_BACK)) {
        lines.push(line);
        line = [];
      }
      line.push({ glyph, run, gap: line.length === 0 ? 0 : gap, spaced: line.length > 0 && spaced, doubled: false });
      spaced = false;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function isSameLine(a: Run, b: Run): boolean {
  if (a === b) return true;
  if (a.dirX * b.dirX + a.dirY * b.dirY < SAME_DIRECTION) return false;
  return Math.abs(a.base - b.base) < LINE_SHIFT * Math.max(a.size, b.size);
}

function isDoubled(last: LineGlyph, glyph: Glyph, run: Run): boolean {
  if (last.glyph.text !== glyph.text || last.run === run) return false;
  const near = DOUBLE_SHIFT * run.size;
  return Math.abs(last.glyph.start - glyph.start) < near && Math.abs(last.run.base - run.base) < near;
}
