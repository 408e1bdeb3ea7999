import type { PDFDocumentProxy } from 'pdfjs-dist';
import { report, type RuleId } from '../../messages/index.ts';
import type { SourceFile } from '../../source/types.ts';
import type { ExtractContext } from '../types.ts';
import { declaredPages } from './declared-pages.ts';
import type { Damage, Survey } from './objects/index.ts';
import { hasEnd } from './open-document.ts';
import type { ReadPage } from './recognise-images.ts';

const RULES: Record<Damage, RuleId> = {
  missing: 'pdf-sisu-puudub',
  broken: 'pdf-sisu-katkeb',
  font: 'pdf-kiri-katki',
  altered: 'pdf-sisu-muutunud',
};

/** Say of each page that was read what is damaged of it. */
export function reportDamages(
  read: readonly ReadPage[],
  damages: ReadonlyMap<number, Damage>,
  { file }: ExtractContext,
): void {
  for (const { page, lacksFont } of read) {
    const damage = damages.get(page.number) ?? (lacksFont ? 'font' : undefined);
    if (damage) report(file, RULES[damage], { origin: { page: page.number } });
  }
}

/** Say where a file has other pages than it claims to have. */
export function reportTree(
  { numPages }: PDFDocumentProxy,
  read: readonly ReadPage[],
  { bytes }: SourceFile,
  survey: Survey | undefined,
  { file, pages: wanted }: ExtractContext,
): void {
  const isCutOff = survey?.declared === undefined && !hasEnd(bytes); // with its list of pages, as was said of it
  if (survey && !isCutOff && (survey.strays > 0 || (survey.declared ?? 0) < survey.found)) {
    const parameters = { lehti: survey.declared ?? 0, leitud: survey.found - survey.gaps.size };
    report(file, 'pdf-lehed-leitud', { parameters });
  }
  if ((wanted?.[1] ?? numPages) < numPages) return;
  // Where the library cannot find a page, it takes the pages before it for all there are; the page tree may tell of more.
  const isCut = survey ? survey.found < (survey.declared ?? 0) : read.at(-1)!.page.number < numPages;
  const lehti = survey?.declared ?? (isCut ? declaredPages(bytes) : 0);
  if (isCut && lehti > numPages)
    report(file, 'pdf-lehed-kadunud', { origin: { page: numPages }, parameters: { leht: numPages, lehti } });
}
