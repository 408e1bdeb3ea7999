import { fault, report } from '../../messages/index.ts';
import type { SourceFile } from '../../source/types.ts';
import { createSlots } from '../slots.ts';
import type { ExtractContext, Reader } from '../types.ts';
import { checkBlankPages } from './blank-pages.ts';
import { loadLibrary, type PdfLibrary } from './library.ts';
import { surveyFile, type Survey } from './objects/index.ts';
import { hasEnd, withDocument } from './open-document.ts';
import { readOutline } from './outline.ts';
import { readPages } from './read-pages.ts';
import { reportDamages, reportTree } from './report-losses.ts';
import { withoutStrayRejections } from './stray-rejections.ts';
import { recogniseImages } from './recognise-images.ts';

/**
 * Read a PDF: words with boxes, ruling lines, tags and bookmarks; pages without usable text are recognised from their picture.
 *
 * Throws a `Fault` where the file cannot be opened or no page can be read; a single broken page is reported and left out. What the
 * library passes over in silence is looked for first, and put in its place where it can be had.
 */
export const readPdf: Reader = async (source, context) => {
  const library = await loadLibrary();
  return withoutStrayRejections(async () => {
    const survey = await surveyThatOpens(library, source, context);
    const isCut = !hasEnd(source.bytes);
    if (isCut && survey && !hasWholePage(survey)) throw fault('pdf-lõputa');
    const mended = survey ? { ...source, bytes: survey.bytes } : source;
    return withDocument(library, mended, context, async (document) => {
      if (isCut) report(context.file, 'pdf-poolik');
      const open = { library, document, turns: createSlots(1) };
      const damages = survey?.damages ?? new Map<never, never>();
      const { read, pages } = await recogniseImages(open, readPages(open, context, survey?.gaps), context);
      reportDamages(read, damages, context);
      reportTree(document, read, source, survey, context);
      await checkBlankPages(library, mended, read, context, damages);
      return { door: 'pages', pages, outline: await readOutline(document), total: document.numPages };
    });
  });
};

/** Whether there is a page of which all the text is left: from a beginning of one no data are made. */
function hasWholePage({ found, gaps, damages }: Survey): boolean {
  const isWhole = (page: number): boolean => {
    const damage = damages.get(page);
    return !gaps.has(page) && damage !== 'missing' && damage !== 'broken';
  };
  return Array.from({ length: found }, (_, i) => i + 1).some(isWhole);
}

/** The survey of a file; undefined where its bytes tell nothing, or where the library does not open what was mended. */
async function surveyThatOpens(
  library: PdfLibrary,
  source: SourceFile,
  context: ExtractContext,
): Promise<Survey | undefined> {
  const survey = surveyFile(source.bytes);
  if (!survey || survey.bytes === source.bytes) return survey;
  const check = withDocument(library, { ...source, bytes: survey.bytes }, context, ({ numPages }) =>
    Promise.resolve(numPages === survey.found),
  );
  const opens = await check.catch(() => {
    context.signal?.throwIfAborted();
    return false;
  });
  return opens ? survey : undefined;
}
