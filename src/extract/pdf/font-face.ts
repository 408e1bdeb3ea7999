import type { PDFPageProxy } from 'pdfjs-dist';
import type { Matrix } from './matrix.ts';

/** What placing and describing text needs to know about a font. */
export interface FontFace {
  /** Without the subset prefix; `''` where the file does not say. */
  name: string;
  bold: boolean;
  italic: boolean;
  /** Parts of the em, above and below (negative) the baseline. */
  ascent: number;
  descent: number;
  /** Glyph space to text space; its first number is how many ems one unit of width is. */
  unit: number;
  vertical: boolean;
  /** Glyphs are drawings of their own; their em is not the font size. */
  drawn: boolean;
  /** Ems (1 but for fonts whose glyphs are drawings). */
  em: number;
}

/** The fields of the library's font object that are used here; it has no published type. */
interface LibraryFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  ascent?: number;
  descent?: number;
  fontMatrix?: Matrix;
  bbox?: number[];
  vertical?: boolean;
  isType3Font?: boolean;
}

const SUBSET_PREFIX = /^[A-Z]{6}\+/;
const BOLD_NAME = /bold|black|heavy|demi(?!-?light)/i;
const ITALIC_NAME = /italic|oblique/i;

/** Ems; what most text fonts have, for a font that says nothing or nonsense. */
const USUAL_ASCENT = 0.9;
const USUAL_DESCENT = -0.22;
const UNIT = 0.001;

export const UNKNOWN_FACE: FontFace = {
  name: '',
  bold: false,
  italic: false,
  ascent: USUAL_ASCENT,
  descent: USUAL_DESCENT,
  unit: UNIT,
  vertical: false,
  drawn: false,
  em: 1,
};

/**
 * Read the fonts that a page's operators name, once the operators are there.
 *
 * A font that cannot be had is `UNKNOWN_FACE`.
 */
export async function readFaces(page: PDFPageProxy, names: Iterable<string>): Promise<Map<string, FontFace>> {
  // The library sends fonts before the operators that use them but files them a few microtasks later.
  await new Promise(setImmediate);
  const faces = new Map<string, FontFace>();
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    faces.set(name, isLibraryFont(font) ? describe(font) : UNKNOWN_FACE);
  }
  return faces;
}

function isLibraryFont(value: unknown): value is LibraryFont {
  return typeof value === 'object' && value !== null && !(value instanceof Error);
}

function describe(font: LibraryFont): FontFace {
  const name = (font.name ?? '').replace(SUBSET_PREFIX, '');
  const unit = font.fontMatrix?.[0];
  const face: FontFace = {
    ...UNKNOWN_FACE,
    name,
    bold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    italic: font.italic === true || ITALIC_NAME.test(name),
    unit: unit === undefined || unit === 0 ? UNIT : unit,
    vertical: font.vertical === true,
  };
  const { ascent, descent } = font;
  if (ascent !== undefined && ascent > 0.3 && ascent < 2) face.ascent = ascent;
  if (descent !== undefined && descent < 0 && descent > -1) face.descent = descent;
  return font.isType3Font ? describeDrawn(face, font) : face;
}

/** A font of drawings has no em; its glyphs' common box is taken for what ascent and descent of a usual font span. */
function describeDrawn(face: FontFace, font: LibraryFont): FontFace {
  const scale = Math.abs(font.fontMatrix?.[3] ?? UNIT);
  const height = ((font.bbox?.[3] ?? 0) - (font.bbox?.[1] ?? 0)) * scale;
  const em = height > 0 ? height / (USUAL_ASCENT - USUAL_DESCENT) : 1;
  return { ...face, drawn: true, em };
}
