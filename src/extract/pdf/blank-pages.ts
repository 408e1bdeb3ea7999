import { report } from '../../messages/index.ts';
import type { SourceFile } from '../../source/types.ts';
import type { ExtractContext } from '../types.ts';
import type { Damage } from './objects/index.ts';
import type { PdfLibrary } from './library.ts';
import { withDocument } from './open-document.ts';
import type { ReadPage } from './recognise-images.ts';

/**
 * Look a second time, and strictly, at pages that came out blank.
 *
 * The library leaves out what it cannot decode, or may not because of its size, without a word; a page that thereby shows nothing
 * would be lost in silence. Those with known `damages` have been told. Told to stop there, it gives fewer operators than before.
 */
export async function checkBlankPages(
  library: PdfLibrary,
  source: SourceFile,
  pages: readonly ReadPage[],
  context: ExtractContext,
  damages: ReadonlyMap<number, Damage>,
): Promise<void> {
  const { file, limits, signal } = context;
  const blank = pages.filter(
    ({ page, quality, operators }) => quality.verdict === 'blank' && operators > 0 && !damages.has(page.number),
  );
  if (blank.length === 0) return;
  const strictly = { stopAtErrors: true };
  const check = withDocument(
    library,
    source,
    context,
    async (document) => {
      for (const { page, operators } of blank) {
        signal?.throwIfAborted();
        const again = await document.getPage(page.number);
        const { fnArray } = await again.getOperatorList();
        again.cleanup();
        if (fnArray.length >= operators) continue;
        report(file, 'pdf-leht-tühjaks', {
          origin: { page: page.number },
          parameters: { lubatud: limits.imagePixels },
        });
      }
    },
    strictly,
  );
  // A file that does not open strictly has been read all the same, and what is wrong with its parts cannot be told.
  await check.catch(() => signal?.throwIfAborted());
}
