import { VFile } from 'vfile';
import { readPdf } from '../../../src/extract/pdf/index.ts';
import type { ExtractContext } from '../../../src/extract/types.ts';
import { DEFAULT_LIMITS } from '../../../src/source/limits.ts';
import type { SourceFile } from '../../../src/source/types.ts';
import type { Page } from '../../../src/tree/index.ts';

/** One page of a test document: a content stream and what it needs. Fonts F1 (Helvetica), F2 (bold), F3 (oblique) are there. */
export interface TestPage {
  content: string;
  /** More entries of the page dictionary. */
  entries?: string;
  /** More entries of the resource dictionary. */
  resources?: string;
  mediaBox?: [number, number, number, number];
}

/**
 * Write a small PDF by hand, so that a test shows the very operators it is about.
 *
 * `objects` are numbered from 10; text is WinAnsi.
 */
export function makePdf(pages: TestPage[], objects: string[] = [], catalogue = ''): Uint8Array {
  const font = (name: string): string => `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const list = new Map<number, string>([
    [3, font('Helvetica')],
    [4, font('Helvetica-Bold')],
    [5, font('Helvetica-Oblique')],
  ]);
  objects.forEach((object, i) => list.set(10 + i, object));
  const first = 10 + objects.length;
  const kids = pages.map((page, i) => {
    const number = first + 2 * i;
    const resources = `<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>${page.resources ?? ''}>>`;
    const box = (page.mediaBox ?? [0, 0, 600, 800]).join(' ');
    const entries = `/MediaBox[${box}]/Resources${resources}/Contents ${number + 1} 0 R${page.entries ?? ''}`;
    list.set(number, `<</Type/Page/Parent 2 0 R${entries}>>`);
    list.set(number + 1, stream(page.content));
    return `${number} 0 R`;
  });
  list.set(1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`);
  list.set(2, `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`);

  let file = '%PDF-1.7\n';
  const offsets: string[] = [];
  for (const [number, body] of [...list].sort(([a], [b]) => a - b)) {
    offsets.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...list.keys()) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.indexOf('xref\n0 1')}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

export function stream(content: string, entries = ''): string {
  return `<</Length ${Buffer.byteLength(content, 'latin1')}${entries}>>\nstream\n${content}\nendstream`;
}

/** Text at a place, from the bottom left, in Helvetica 10 unless told otherwise. */
export function text(x: number, y: number, words: string, font = '/F1 10 Tf'): string {
  return `BT ${font} ${x} ${y} Td (${words}) Tj ET\n`;
}

export interface TestRead {
  pages: Page[];
  outline: string[];
  /** Rule ids with the page they are about. */
  said: string[];
}

/** Read bytes as a PDF without recognition. */
export async function read(bytes: Uint8Array, options: Partial<ExtractContext> = {}): Promise<TestRead> {
  const file = new VFile({ path: 'test.pdf' });
  const source: SourceFile = { name: 'test.pdf', bytes, sha256: '', kind: 'pdf' };
  const extracted = await readPdf(source, {
    file,
    limits: DEFAULT_LIMITS,
    ocr: { when: 'never', engine: 'auto', languages: ['est'] },
    ...options,
  });
  if (extracted.door !== 'pages') throw new Error(`Unexpected door ${extracted.door}`);
  const said = file.messages.map(({ ruleId, page }) => `${ruleId} ${page ?? ''}`.trim());
  return { pages: extracted.pages, outline: extracted.outline, said };
}

/** Read one page given by its content stream. */
export async function readContent(
  content: string,
  page: Partial<TestPage> = {},
  objects: string[] = [],
): Promise<Page> {
  const { pages } = await read(makePdf([{ content, ...page }], objects));
  return pages[0]!;
}

export const texts = (page: Page): string[] => page.words.map((word) => word.text);
