/** Characters that XML 1.0 does not allow at all, and marks that reorder the text around them. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as text of XML or HTML, inside an element or a quoted attribute. */
export function escape(text: string): string {
  return text.replace(NOT_TEXT, '\ufffd').replace(/[&<>"']/gu, (character) => ENTITIES[character]!);
}
