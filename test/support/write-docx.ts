import { writeZip } from './write-zip.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test says of a Word document: the inside of each part. */
export interface DocxParts {
  /** Inside `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  /** By file name, `header1.xml`; the relationship id is the name without its suffix. */
  headers?: Record<string, string>;
  /** More relationships, as XML. */
  relationships?: string;
}

/** Write a Word document from hand-written XML, for what no program writes on demand. */
export function writeDocx({ body, headers = {}, relationships = '', ...parts }: DocxParts): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(`<Relationship Id="d" Type="${RELATION}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  };
  let links = relationships;
  for (const [kind, inside] of Object.entries(parts)) {
    files[`word/${kind}.xml`] = part(kind, inside);
    links += `<Relationship Id="${kind}" Type="${RELATION}/${kind}" Target="${kind}.xml"/>`;
  }
  for (const [name, inside] of Object.entries(headers)) {
    const kind = name.replace(/\d*\.xml$/u, '');
    files[`word/${name}`] = part(kind === 'header' ? 'hdr' : 'ftr', inside);
    links += `<Relationship Id="${name.replace('.xml', '')}" Type="${RELATION}/${kind}" Target="${name}"/>`;
  }
  files['word/_rels/document.xml.rels'] = relations(links);
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, content, deflate: true })));
}

function part(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${name} ${WORD} ${OTHERS}>${inside}</w:${name}>`;
}

function relations(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

/** A paragraph; `properties` goes into `w:pPr`. Text that begins with `<` is taken as runs. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : r(text)}</w:p>`;
}

/** A run; `properties` goes into `w:rPr`. */
export function r(text: string, properties = ''): string {
  return text === '' ? '' : `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of rows of cells; a cell is text, or blocks where it begins with `<`. `tcPr` may stand first. */
export function table(rows: readonly (readonly string[])[], grid: readonly number[] = []): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const lines = rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblGrid>${columns}</w:tblGrid>${lines}</w:tbl>`;
}

function cell(content: string): string {
  return `<w:tc>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}
