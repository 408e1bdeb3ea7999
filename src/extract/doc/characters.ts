import type { CharacterLook } from '../flow/index.ts';
import { applyCharacters, resolveToggle, type CharacterFormat } from './formats.ts';
import type { PieceTable } from './pieces.ts';
import type { PropertyRuns } from './property-runs.ts';
import type { Style, Styles } from './styles.ts';

/** Text of one look. */
export interface Run {
  /** Position of its first character. */
  start: number;
  text: string;
  format: CharacterFormat;
}

/** The text from `start` to before `end`, cut wherever its look may change. */
export function* runs(pieces: PieceTable, characters: PropertyRuns, start: number, end: number): Generator<Run> {
  let at = start;
  while (at < end) {
    const piece = pieces.at(at);
    if (!piece) return;
    const offset = pieces.offsetOf(piece, at);
    const properties = characters.at(offset);
    const left = properties ? Math.ceil((properties.end - offset) / piece.width) : end - at;
    const stop = Math.min(end, piece.end, at + Math.max(1, left));
    const format: CharacterFormat = {};
    if (properties) applyCharacters(format, properties.list);
    if (piece.changes) applyCharacters(format, piece.changes);
    yield { start: at, text: pieces.text(piece, at, stop), format };
    at = stop;
  }
}

/** How characters of a format look in a paragraph of a style. */
export function lookOf(
  format: CharacterFormat,
  paragraph: Style,
  styles: Styles,
  fonts: readonly string[],
): CharacterLook {
  const named = format.style === undefined ? undefined : styles.get(format.style);
  const look = (own: CharacterFormat['bold'], ofParagraph: boolean, ofNamed: boolean | undefined): boolean =>
    // A toggle set in both kinds of style switches back off.
    resolveToggle(own, ofParagraph !== (ofNamed ?? false));
  const font = fonts[format.font ?? named?.font ?? paragraph.font ?? -1];
  return {
    bold: look(format.bold, paragraph.bold, named?.bold),
    hidden: look(format.hidden, paragraph.hidden, named?.hidden),
    capitals: look(format.capitals, paragraph.capitals, named?.capitals),
    raised: format.raised ?? false,
    ...(font !== undefined ? { font } : {}),
  };
}
