import { report } from '../../messages/index.ts';
import type { Reader } from '../types.ts';
import { checkBlankPages } from './blank-pages.ts';
import { loadLibrary } from './library.ts';
import { hasEnd, withDocument } from './open-document.ts';
import { readOutline } from './outline.ts';
import { readPages } from './read-pages.ts';
import { withoutStrayRejections } from './stray-rejections.ts';
import { recogniseImages } from './recognise-images.ts';

/**
 * Read a PDF: words with boxes, ruling lines, tags and bookmarks; pages without usable text are recognised from their picture.
 *
 * Throws a `Fault` where the file cannot be opened or no page can be read; a single broken page is reported and left out.
 */
export const readPdf: Reader = async (source, context) => {
  const library = await loadLibrary();
  return withoutStrayRejections(() =>
    withDocument(library, source, context, async (document) => {
      if (!hasEnd(source.bytes)) report(context.file, 'pdf-poolik');
      const read = await readPages(library, document, context);
      await checkBlankPages(library, source, read, context);
      const pages = await recogniseImages(library, document, read, context);
      return { door: 'pages', pages, outline: await readOutline(document), total: document.numPages };
    }),
  );
};
