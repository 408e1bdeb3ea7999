import type { Box } from '../../tree/index.ts';
import type { Drawing, Glyph, Run } from './drawing.ts';
import { intersect } from './matrix.ts';

/** Why text that a page holds is not seen on it. */
export type Hiding = 'invisible' | 'layer' | 'outside' | 'transparent' | 'covered' | 'background';

/** Text that is left out of a page's words. */
export interface HiddenText {
  run: Run;
  why: Hiding;
}

/** Part text into what a person sees on the page and what not. */
export function partBySight(drawing: Drawing, page: Box): { seen: Run[]; hidden: HiddenText[] } {
  const seen: Run[] = [];
  const hidden: HiddenText[] = [];
  for (const run of drawing.runs) {
    if (run.unseen) {
      hidden.push({ run, why: run.unseen });
      continue;
    }
    if (run.alpha === 0) {
      hidden.push({ run, why: 'transparent' });
      continue;
    }
    const { inside, outside } = partByClip(run, page);
    if (inside.length > 0) seen.push(outside.length > 0 ? { ...run, glyphs: inside } : run);
    if (outside.length > 0) hidden.push({ run: { ...run, glyphs: outside }, why: 'outside' });
  }
  return { seen, hidden };
}

/** Ems above the baseline where a letter's body is. */
const BODY = 0.25;

function partByClip(run: Run, page: Box): { inside: Glyph[]; outside: Glyph[] } {
  const window = intersect(run.clip, page);
  const isInside = (glyph: Glyph): boolean => {
    const along = (glyph.start + glyph.end) / 2;
    const across = run.base - BODY * run.size;
    const x = along * run.dirX - across * run.dirY;
    const y = along * run.dirY + across * run.dirX;
    return !!window && x >= window.left && x <= window.right && y >= window.top && y <= window.bottom;
  };
  // A rectangle that holds both ends of a line holds all of it.
  if (isInside(run.glyphs[0]!) && isInside(run.glyphs.at(-1)!)) return { inside: run.glyphs, outside: [] };
  return { inside: run.glyphs.filter(isInside), outside: run.glyphs.filter((glyph) => !isInside(glyph)) };
}
