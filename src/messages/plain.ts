/**
 * Text of documents and file names, made safe for a terminal: control characters (escape sequences begin with one), C1 controls,
 * and the marks that reorder text (bidirectional overrides and isolates) become `�` or, for white space, a space.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufff9-\ufffb]/g, '\ufffd');
}
