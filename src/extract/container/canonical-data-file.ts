import { textOf, type XmlElement } from '../xml/index.ts';

/**
 * The forms of a DDOC `DataFile` that signatures were made of: canonical XML (W3C REC-xml-c14n-20010315) of the element, text and
 * attributes as they stand.
 *
 * The second form lacks the namespace: libraries before 2008 left it out, and validators accept it to this day.
 *
 *   <DataFile xmlns="…" ContentType="EMBEDDED_BASE64" Filename="a.txt" Id="D0" …>dGVyZQ==</DataFile>
 */
export function canonicalDataFile(element: XmlElement): string[] {
  const close = element.name.lastIndexOf('}');
  const namespace = close < 0 ? '' : ` xmlns="${escapeAttribute(element.name.slice(1, close))}"`;
  const attributes = [...element.attributes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const content = escapeText(textOf(element));
  const form = (declaration: string): string => `<DataFile${declaration}${attributes}>${content}</DataFile>`;
  return namespace === '' ? [form('')] : [form(namespace), form('')];
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (sign) => ENTITIES[sign]!);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\t\n\r]/gu, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
