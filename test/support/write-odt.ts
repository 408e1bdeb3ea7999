import { writeZip } from './write-zip.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  `xmlns:office="${ODF}:office:1.0"`,
  `xmlns:text="${ODF}:text:1.0"`,
  `xmlns:table="${ODF}:table:1.0"`,
  `xmlns:style="${ODF}:style:1.0"`,
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  `xmlns:manifest="${ODF}:manifest:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** What a test says of an OpenDocument text: the inside of its elements. */
export interface OdtParts {
  /** Inside `office:text`. */
  text: string;
  /** Inside `office:automatic-styles`. */
  styles?: string;
  /** Inside `office:styles`. */
  common?: string;
  /** Inside `office:master-styles`. */
  masters?: string;
  /** Inside `manifest:manifest`. */
  manifest?: string;
}

/** Write an OpenDocument text from hand-written XML. */
export function writeOdt({ text, styles = '', common = '', masters = '', manifest = '' }: OdtParts): Buffer {
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMES}><office:styles>${common}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMES}>${manifest}</manifest:manifest>`,
  };
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, content, deflate: name !== 'mimetype' })));
}
