import type { GrayImage } from '../types.ts';

/** Turn an image clockwise by quarters of a circle, pixel for pixel. */
export function turn(image: GrayImage, quarters: 0 | 1 | 2 | 3): GrayImage {
  const { width, height, data } = image;
  if (quarters === 0) return image;
  if (quarters === 2) return { width, height, data: data.slice().reverse() };
  const turned = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    // a row becomes a column: from the top on the right side, or from the bottom on the left
    let to = quarters === 1 ? height - 1 - y : (width - 1) * height + y;
    const step = quarters === 1 ? height : -height;
    for (let x = 0; x < width; x++, to += step) turned[to] = data[at++]!;
  }
  return { width: height, height: width, data: turned };
}
