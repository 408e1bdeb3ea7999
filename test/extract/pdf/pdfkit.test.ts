import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/messages/index.ts';
import { read, texts } from './make-pdf.ts';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** Documents as a writing library makes them: embedded subset fonts, compressed streams, tags, bookmarks, encryption. */
async function write(
  options: PDFKit.PDFDocumentOptions,
  draw: (document: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const end = new Promise((resolve) => document.on('end', resolve));
  draw(document);
  document.end();
  await end;
  return new Uint8Array(Buffer.concat(chunks));
}

const sentence = (document: PDFKit.PDFDocument): void => {
  document.font(FONT).fontSize(11).text('Šeff žürii õunaöö äkki ⅓ „jutt“', 72, 72);
};

describe('documents of a writing library', () => {
  it('keep every letter of an embedded font', async () => {
    const { pages, said } = await read(await write({}, sentence));
    expect(texts(pages[0]!)).toEqual(['Šeff', 'žürii', 'õunaöö', 'äkki', '⅓', '„jutt“']);
    expect(pages[0]!.words[0]!.font).toBe('DejaVuSans');
    expect(said).toEqual([]);
  });

  it('give their bookmarks, parents before children', async () => {
    const bytes = await write({}, (document) => {
      sentence(document);
      const first = document.outline.addItem('1. ÜLDOSA');
      first.addItem('1.1 Ametinimetus');
      document.outline.addItem('2. AMETIKOHA   EESMÄRK');
    });
    expect((await read(bytes)).outline).toEqual(['1. ÜLDOSA', '1.1 Ametinimetus', '2. AMETIKOHA EESMÄRK']);
  });

  it('give their tags', async () => {
    const bytes = await write({ tagged: true, pdfVersion: '1.7' }, (document) => {
      const root = document.struct('Document');
      document.addStructure(root);
      document.font(FONT).fontSize(11);
      root.add(document.struct('H1', {}, () => document.text('Üldosa', 72, 72)));
      const list = document.struct('L');
      root.add(list);
      list.add(document.struct('LI', {}, () => document.text('teha kaugtööd', 72, 100)));
      root.end();
      document.markContent('Artifact', { type: 'Pagination' });
      document.text('lk 1', 72, 700);
      document.endMarkedContent();
    });
    const [page] = (await read(bytes)).pages;
    const roles = (tag: number | undefined): string[] => {
      const element = tag === undefined ? undefined : page!.structure![tag];
      return element ? [...roles(element.parent), element.role] : [];
    };
    expect(page!.words.map(({ text, tag }) => [text, roles(tag).join('>')])).toEqual([
      ['Üldosa', 'Document>H1'],
      ['teha', 'Document>L>LI'],
      ['kaugtööd', 'Document>L>LI'],
      ['lk', 'Artifact'],
      ['1', 'Artifact'],
    ]);
  });

  it('open with their password only', async () => {
    const bytes = await write({ userPassword: 'salasõna', ownerPassword: 'omanik', pdfVersion: '1.7' }, sentence);
    const ruleOf = (error: unknown): unknown => (error instanceof Fault ? error.diagnostic.ruleId : error);
    expect(await read(bytes).catch(ruleOf)).toBe('pdf-parool');
    expect(await read(bytes, { password: 'vale' }).catch(ruleOf)).toBe('pdf-vale-parool');
    expect(texts((await read(bytes, { password: 'salasõna' })).pages[0]!)).toContain('õunaöö');
  });

  it('open without a password where only changes are forbidden', async () => {
    const bytes = await write({ ownerPassword: 'omanik' }, sentence);
    expect(texts((await read(bytes)).pages[0]!)).toContain('õunaöö');
  });
});
