import type { Namespaces } from '../xml/index.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of an OpenDocument text that are read. */
export const NAMES: Namespaces = new Map([
  [`${ODF}office:1.0`, 'office'],
  [`${ODF}text:1.0`, 'text'],
  [`${ODF}table:1.0`, 'table'],
  [`${ODF}style:1.0`, 'style'],
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
