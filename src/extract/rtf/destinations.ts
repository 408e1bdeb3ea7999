/**
 * What becomes of a group, by the control word it begins with (RTF 1.9.1).
 *
 * A group that begins with `\*` and a word not named here is skipped; any other unknown word leaves its group what it was.
 */
export type Destination =
  | 'text'
  | 'skip'
  /** The number or bullet in front of a paragraph, as it was printed. */
  | 'label'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'header'
  | 'first-header'
  | 'footer'
  | 'footnote'
  | 'box'
  /** The same text twice: for old readers, and in Unicode as a group of its own. */
  | 'unicode-pair'
  /** The definition of a row of an inner table. */
  | 'inner-row'
  /** Skipped, and counted. */
  | 'comment'
  | 'picture';

export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ...names(
    'skip',
    'info',
    'fldinst',
    'sp',
    'shprslt',
    'nonshppict',
    'nonesttables',
    'pntxta',
    'pntxtb',
    'pn',
    'xe',
    'tc',
  ),
  ...names('skip', 'bkmkstart', 'bkmkend', 'atnid', 'atnauthor', 'atntime', 'atnicn', 'atnref', 'objdata', 'objclass'),
  ...names(
    'skip',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'generator',
    'filetbl',
    'listname',
    'template',
  ),
  ...names('skip', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'themedata', 'colorschememapping'),
  ...names('skip', 'datastore', 'latentstyles', 'pgptbl', 'xmlnstbl', 'userprops', 'formfield', 'mmathPr', 'private'),
  ...names('text', 'ud', 'fldrslt', 'shpinst', 'result', 'moMath', 'mmath'),
  ...names('inner-row', 'nesttableprops'),
  ...names('label', 'listtext', 'pntext'),
  ...names('unicode-pair', 'upr'),
  ...names('header', 'header', 'headerl', 'headerr'),
  ...names('first-header', 'headerf'),
  ...names('footer', 'footer', 'footerl', 'footerr', 'footerf'),
  ...names('footnote', 'footnote'),
  ...names('box', 'shptxt', 'dptxbxtext'),
  ...names('comment', 'annotation'),
  ...names('picture', 'pict'),
  ...names('fonts', 'fonttbl'),
  ...names('colours', 'colortbl'),
  ...names('styles', 'stylesheet'),
]);

function names(destination: Destination, ...words: string[]): [string, Destination][] {
  return words.map((word) => [word, destination]);
}

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
]);

/** Control symbols that stand for a character; the optional hyphen `\-` stands for none. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['~', ' '],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);
