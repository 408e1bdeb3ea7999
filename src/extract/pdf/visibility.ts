import type { Box } from '../../tree/index.ts';
import type { Drawing, Glyph, Run } from './drawing.ts';
import { findGround, type Ground } from './ground.ts';
import { intersect } from './matrix.ts';

/** Why text that a page holds is not seen on it. */
export type Hiding = 'invisible' | 'layer' | 'transparent' | 'outside' | 'covered' | 'background';

/** Text that is left out of a page's words. */
export interface HiddenText {
  run: Run;
  why: Hiding;
}

export interface Sight {
  seen: Run[];
  hidden: HiddenText[];
}

/** Ems above the baseline where a letter's body is. */
const BODY = 0.25;

/** Part the text of a page into what a person sees and what not: drawn without paint, cut off, painted over, or in the paper's colour. */
export function partBySight(drawing: Drawing, page: Box): Sight {
  const ground = findGround(drawing);
  const sight: Sight = { seen: [], hidden: [] };
  for (const run of drawing.runs) {
    const why = run.unseen ?? (run.alpha === 0 ? 'transparent' : undefined);
    if (why) sight.hidden.push({ run, why });
    else partRun(run, intersect(run.clip, page), ground, sight);
  }
  return sight;
}

function partRun(run: Run, window: Box | undefined, ground: Ground, sight: Sight): void {
  const hiding = (glyph: Glyph): Hiding | undefined => {
    const along = (glyph.start + glyph.end) / 2;
    const across = run.base - BODY * run.size;
    const x = along * run.dirX - across * run.dirY;
    const y = along * run.dirY + across * run.dirX;
    if (!window || x < window.left || x > window.right || y < window.top || y > window.bottom) return 'outside';
    return ground.hides(run, x, y);
  };
  const { glyphs } = run;
  // Windows are rectangles, and what hides text is hardly smaller than a word: three places speak for a line.
  const samples = [glyphs[0]!, glyphs[glyphs.length >> 1]!, glyphs.at(-1)!].map(hiding);
  if (samples.every((why) => why === samples[0])) {
    if (samples[0]) sight.hidden.push({ run, why: samples[0] });
    else sight.seen.push(run);
    return;
  }
  for (const why of new Set(glyphs.map(hiding))) {
    const part = { ...run, glyphs: glyphs.filter((glyph) => hiding(glyph) === why) };
    if (why) sight.hidden.push({ run: part, why });
    else sight.seen.push(part);
  }
}
