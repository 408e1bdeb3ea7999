import type { RecognisedWord } from '../types.ts';
import type { Blob } from './find-blobs.ts';

/** Widths of a bullet to each side of it where no other sign stands: text begins a space away. */
const RIM_REACH = 0.6;
const BULLET = '•';
/** A mark of its shape, first in its row and apart from the text after it, is little else. */
const BULLET_CONFIDENCE = 0.95;

/** Put each bullet before the first word to the right of it, in that word's line; what the engine made of its rim goes. */
export function setBullets(found: readonly RecognisedWord[], bullets: readonly Blob[]): RecognisedWord[] {
  const words = found.filter((word) => !bullets.some((bullet) => isRimOf(bullet, word)));
  const placed = [...words];
  for (const bullet of bullets) {
    const middle = (bullet.top + bullet.bottom) / 2;
    const beside = words.filter(({ left, top, bottom }) => left >= bullet.right && top < middle && bottom > middle);
    const next = beside.reduce<RecognisedWord | undefined>((a, b) => (a && a.left <= b.left ? a : b), undefined);
    if (!next) continue;
    const { left, top, right, bottom } = bullet;
    const word = { text: BULLET, left, top, right, bottom, confidence: BULLET_CONFIDENCE, line: next.line };
    placed.splice(placed.indexOf(next), 0, word);
  }
  return placed;
}

/** A sign without letters or digits so close to a bullet that it is the bullet's own. */
function isRimOf(bullet: Blob, { text, left, top, right, bottom }: RecognisedWord): boolean {
  if (/[\p{L}\p{N}]/u.test(text)) return false;
  const near = RIM_REACH * (bullet.right - bullet.left);
  const height = bullet.bottom - bullet.top;
  const isLevel = top < bullet.bottom + height && bottom > bullet.top - height;
  return isLevel && left >= bullet.left - near && right <= bullet.right + near;
}
