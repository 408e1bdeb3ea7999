export { child, children, find, textOf, type XmlElement } from './element.ts';
export { xmlEncoding } from './encoding.ts';
export { readXml, type Namespaces } from './read.ts';
export { walkXml, type XmlHandler } from './walk.ts';
