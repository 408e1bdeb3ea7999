import type { Wording } from '../messages/index.ts';

/** A kind of file that is read, for people. */
export interface Readable {
  name: Wording;
  endings: readonly string[];
  /** The library or own reader that opens it. */
  through: string;
  /** Whether a file of such a name is hardly anything but somebody's document. */
  document?: true;
}

/** Everything that `parse` reads, known by content, whatever the name ends in. */
export const READABLE: readonly Readable[] = [
  { name: { et: 'PDF', en: 'PDF' }, endings: ['pdf'], through: 'pdfjs-dist', document: true },
  {
    name: { et: 'pildid ja skannid', en: 'images and scans' },
    endings: ['png', 'jpg', 'tif', 'webp', 'bmp'],
    through: 'sharp, OCR',
  },
  { name: { et: 'Word', en: 'Word' }, endings: ['docx'], through: 'yauzl, saxes', document: true },
  { name: { et: 'vana Word', en: 'old Word' }, endings: ['doc'], through: 'ametijuhend', document: true },
  { name: { et: 'OpenDocument', en: 'OpenDocument' }, endings: ['odt'], through: 'yauzl, saxes', document: true },
  { name: { et: 'Rich Text', en: 'Rich Text' }, endings: ['rtf'], through: 'ametijuhend', document: true },
  { name: { et: 'tekst', en: 'text' }, endings: ['txt'], through: 'ametijuhend' },
  { name: { et: 'veebileht', en: 'web page' }, endings: ['html', 'htm'], through: 'rehype-parse' },
  { name: { et: 'e-kiri', en: 'mail' }, endings: ['eml', 'mht'], through: 'postal-mime' },
  {
    name: { et: 'digiallkirja ümbrik', en: 'signed container' },
    endings: ['asice', 'sce', 'bdoc', 'asics', 'scs', 'ddoc'],
    through: 'yauzl, saxes, node:crypto',
    document: true,
  },
  { name: { et: 'arhiiv', en: 'archive' }, endings: ['zip'], through: 'yauzl' },
  {
    name: { et: 'ametijuhend andmetena', en: 'description as data' },
    endings: ['yaml', 'json', 'md'],
    through: 'yaml, remark-parse',
  },
];
