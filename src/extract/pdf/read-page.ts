import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fault } from '../../messages/index.ts';
import type { Limits } from '../../source/limits.ts';
import type { Page } from '../../tree/index.ts';
import type { Slots } from '../slots.ts';
import { mendBalticLetters } from './baltic-letters.ts';
import { addDrawnBullets } from './bullets.ts';
import type { Drawing } from './drawing.ts';
import { readFaces, UNKNOWN_FACE } from './font-face.ts';
import type { PdfLibrary } from './library.ts';
import type { Matrix } from './matrix.ts';
import { findRules } from './rules.ts';
import { readStructure, tagWords } from './tags.ts';
import { trace, type Operators } from './trace.ts';
import { partBySight, type Sight } from './visibility.ts';
import { makeWords } from './words.ts';

/** A page as read from its text layer, with what is needed to judge it. */
export interface PageReading extends Sight {
  page: Page;
  /** Degrees by which the page is turned to stand upright, as the library counts them. */
  rotation: number;
  drawing: Drawing;
  /** How many operators the page has. */
  operators: number;
  /** Text was to be set in a font that is not there or cannot be read. */
  lacksFont: boolean;
  /** Words whose letters were put right (`mendBalticLetters`). */
  mended: number;
}

/** A document that several ask for pages. */
export interface OpenDocument {
  library: PdfLibrary;
  document: PDFDocumentProxy;
  /** One page at a time: what the library keeps for the document may be let go of between pages only. */
  turns: Slots;
}

/**
 * Read one page (its words, its ruling lines and its tags), hand it to `use` together with the library's page, and let go of both.
 *
 * Rejects with what the library throws when the page is broken, with a `Fault` when it is too large.
 */
export async function withPage<T>(
  { library, document, turns }: OpenDocument,
  number: number,
  limits: Limits,
  use: (reading: PageReading, source: PDFPageProxy) => T | Promise<T>,
): Promise<T> {
  return turns.run(async () => {
    const source = await document.getPage(number);
    try {
      return await use(await readPage(library, document, source, limits), source);
    } finally {
      source.cleanup();
    }
  });
}

async function readPage(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  source: PDFPageProxy,
  limits: Limits,
): Promise<PageReading> {
  let view = source.getViewport({ scale: 1 });
  const longest = Math.max(view.width, view.height);
  if (!(longest <= limits.pagePoints)) {
    throw fault('piirmäär', {
      origin: { page: source.pageNumber },
      parameters: { piir: 'lehe pikem külg punktides', lubatud: limits.pagePoints, leitud: Math.round(longest) },
    });
  }
  const operators = await source.getOperatorList();
  const around = {
    ops: library.OPS,
    faces: await readFaces(source, fontNames(operators, library)),
    isVisible: await layerSwitch(document, operators, library),
  };
  const draw = (): Drawing =>
    trace(operators, {
      ...around,
      base: view.transform as unknown as Matrix,
      width: view.width,
      height: view.height,
    });
  let drawing = draw();
  const turn = turnOfText(drawing);
  if (turn !== 0) {
    view = source.getViewport({ scale: 1, rotation: (view.rotation + 360 - turn) % 360 });
    drawing = draw();
  }
  const read = await readDrawing(source, drawing, view.width, view.height);
  const lacksFont = [...around.faces.values()].includes(UNKNOWN_FACE) && losesText(operators, library);
  return { ...read, rotation: view.rotation, operators: operators.fnArray.length, lacksFont };
}

async function readDrawing(
  source: PDFPageProxy,
  drawing: Drawing,
  width: number,
  height: number,
): Promise<Omit<PageReading, 'operators' | 'rotation' | 'lacksFont'>> {
  const sight = partBySight(drawing, { left: 0, top: 0, right: width, bottom: height });
  const placed = addDrawnBullets(makeWords(sight.seen), drawing.shapes);
  const page: Page = {
    number: source.pageNumber,
    width,
    height,
    method: 'tekst',
    words: placed.map(({ word }) => word),
    rules: findRules(drawing.shapes, drawing.images, { left: 0, top: 0, right: width, bottom: height }),
  };
  const structure = placed.some(({ mark }) => mark >= 0) ? await readStructure(source) : undefined;
  if (structure) {
    tagWords(placed, structure);
    page.structure = structure.tags;
  }
  return { page, drawing, mended: mendBalticLetters(page.words), ...sight };
}

function fontNames({ fnArray, argsArray }: Operators, { OPS }: PdfLibrary): Set<string> {
  const names = new Set<string>();
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as unknown[] | null;
    if (fnArray[i] === OPS.setFont) names.add(String(args?.[0]));
    else if (fnArray[i] === OPS.setGState) {
      for (const [key, value] of (args?.[0] ?? []) as [string, unknown][]) {
        if (key === 'Font' && Array.isArray(value)) names.add(String(value[0]));
      }
    }
  }
  return names;
}

/** Whether some text has no glyphs: the library gives none for a font that it could not load. */
function losesText({ fnArray, argsArray }: Operators, { OPS }: PdfLibrary): boolean {
  return fnArray.some((fn, i) => {
    const glyphs = fn === OPS.showText ? (argsArray[i] as unknown[] | null)?.[0] : undefined;
    return Array.isArray(glyphs) && glyphs.every((glyph) => typeof glyph !== 'object');
  });
}

/** The layers' switch; asked for only where a page has layers at all. */
async function layerSwitch(
  document: PDFDocumentProxy,
  { fnArray, argsArray }: Operators,
  { OPS }: PdfLibrary,
): Promise<(group: unknown) => boolean> {
  const layered = fnArray.some(
    (fn, i) => fn === OPS.beginMarkedContentProps && (argsArray[i] as unknown[] | null)?.[0] === 'OC',
  );
  if (!layered) return () => true;
  const config = (await document.getOptionalContentConfig()) as { isVisible(group: unknown): boolean };
  return (group) => config.isVisible(group);
}

/** Part of a page's glyphs that must run sideways for the page to be read that way. */
const MOST = 0.7;

/** The quarter turn (degrees, clockwise) in which most of a page's text runs, 0 where it runs to the right. */
function turnOfText({ runs }: Drawing): number {
  const glyphs = [0, 0, 0, 0];
  let all = 0;
  for (const run of runs) {
    const turn = Math.round(Math.atan2(run.dirY, run.dirX) / (Math.PI / 2) + 4) % 4;
    glyphs[turn]! += run.glyphs.length;
    all += run.glyphs.length;
  }
  const turn = glyphs.findIndex((count) => count > MOST * all);
  return turn > 0 ? turn * 90 : 0;
}
