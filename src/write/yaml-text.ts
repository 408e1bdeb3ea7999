import { Scalar, type ScalarTag, type Tags } from 'yaml';

/** Columns of written YAML: long enough for a clause, short enough for two versions side by side. */
export const LINE_WIDTH = 100;

/** Dates and times stand unquoted, as the data model shows them. */
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Words that some version of YAML reads as something else than text: its booleans, nulls, numbers, times, merge keys, marks of documents. */
const MISREAD =
  /^(?:---|\.\.\.|y|n|yes|no|on|off|true|false|null|~|=|<<|[-+.]?\d[\d_.,:+-]*(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+)$/i;

/**
 * Characters that are no text in some version of YAML: C1 controls, the line breaks of YAML 1.1 (NEL, LS, PS), the byte order
 * mark, halves of surrogate pairs and non-characters.
 */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'gu');

/** What makes a plain text need quotes. */
const NEEDS_QUOTES = /^[-?:,[\]{}#&*!|>'"%@`]|: | #|:$/;

/** Lines that may stand as they are in a literal block: none begins or ends with white space, nor the text with an empty one. */
const isTidy = (text: string): boolean => !/^\s|\s$|[^\S\n]\n|\n[^\S\n]/.test(text);

/** Whether a text goes on one line in double quotes, all that is not plainly visible escaped. */
const needsEscapes = (text: string): boolean => UNPRINTABLE.test(text) || (text.includes('\n') && !isTidy(text));

/** How a text is written; undefined leaves it to the library: plain where that is safe, quoted otherwise. */
export function styleOf(text: string): Scalar.Type | undefined {
  if (text.includes('\n')) return isTidy(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  if (UNPRINTABLE.test(text) || !isTidy(text) || text.includes('\t')) return Scalar.QUOTE_DOUBLE;
  if (DATE.test(text)) return Scalar.PLAIN;
  if (MISREAD.test(text)) return Scalar.QUOTE_DOUBLE;
  // Folded as a block, a long text needs no quotes and no escapes.
  if (text.length > LINE_WIDTH && NEEDS_QUOTES.test(text)) return Scalar.BLOCK_FOLDED;
  return undefined;
}

/** Columns that a text takes inside `[…]` or `{…}`; infinite where a reader could doubt where it ends. */
export function widthInFlow(text: string): number {
  const style = styleOf(text);
  if (style === Scalar.PLAIN) return text.length;
  if (NEEDS_QUOTES.test(text) || UNPRINTABLE.test(text) || /[,[\]{}?:\n\t]/.test(text)) return Infinity;
  return style ? text.length + 2 : text.length;
}

/** The tags of a schema, whose texts get an escape for every character that could be read as something else. */
export function escapingTags(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:str') return tag;
    const { stringify } = tag as ScalarTag;
    return {
      ...(tag as ScalarTag),
      stringify: (item, ...rest) =>
        needsEscapes(String(item.value)) ? escapedText(String(item.value)) : stringify!(item, ...rest),
    };
  });
}

const escapedText = (text: string): string =>
  JSON.stringify(text).replace(
    EACH_UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
