import type { PlacedImage } from './drawing.ts';
import { mapBox } from './matrix.ts';
import type { Pen } from './pen.ts';

type Picture = Pick<PlacedImage, 'kind' | 'id' | 'width' | 'height'>;

/** Note an image where the current state puts it: the unit square of its space. */
export function placeImage(pen: Pen, picture: Picture): void {
  const { state } = pen;
  const opaque =
    picture.kind === 'image' &&
    !pen.ownMask &&
    !state.blended &&
    !state.masked &&
    state.fillAlpha * state.groupAlpha === 1;
  pen.ownMask = false;
  if (!pen.mark.visible || state.inMask) return;
  pen.drawing.images.push({
    ...picture,
    box: mapBox(state.ctm, 0, 0, 1, 1),
    matrix: state.ctm,
    opaque,
    order: pen.order++,
  });
}
