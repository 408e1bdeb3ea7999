import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/extract/docx/index.ts';
import { readTree } from '../../support/read-tree.ts';
import { showTree } from '../../support/show-tree.ts';
import { p, writeDocx } from '../../support/write-docx.ts';

const level = (index: number, text: string, more = '<w:numFmt w:val="decimal"/>', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const instance = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const start = (at: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
/** Paragraphs "x" by instance and level: "1:0 1:1". */
const items = (list: string): string =>
  list
    .split(' ')
    .map((item) => {
      const [id, at] = item.split(':');
      return p('x', `<w:numPr><w:ilvl w:val="${at ?? '0'}"/><w:numId w:val="${id ?? ''}"/></w:numPr>`);
    })
    .join('');

const outline = definition(0, level(0, '%1.'), level(1, '%1.%2.'), level(2, '%1.%2.%3.'));

const cases: Record<string, { numbering: string; body: string; styles?: string; expected: string[] }> = {
  'several levels': {
    numbering: outline + instance(1, 0),
    body: items('1:0 1:1 1:1 1:2 1:0 1:1'),
    expected: ['1. x', '1.1. x', '1.2. x', '1.2.1. x', '2. x', '2.1. x'],
  },
  'a level whose higher one never came': {
    numbering: outline + instance(1, 0),
    body: items('1:1 1:1'),
    expected: ['1.1. x', '1.2. x'],
  },
  'starts of the definition': {
    numbering: definition(0, level(0, '%1.', '<w:numFmt w:val="decimal"/>', 3), level(1, '%1.%2')) + instance(1, 0),
    body: items('1:1 1:1'),
    expected: ['3.1 x', '3.2 x'],
  },
  'instances of one definition count on': {
    numbering: outline + instance(1, 0) + instance(2, 0),
    body: items('1:0 2:0 1:0'),
    expected: ['1. x', '2. x', '3. x'],
  },
  'an instance may start anew': {
    numbering: outline + instance(1, 0) + instance(2, 0, start(0, 1)) + instance(3, 0, start(0, 7)),
    body: items('1:0 1:0 2:0 2:0 3:0'),
    expected: ['1. x', '2. x', '1. x', '2. x', '7. x'],
  },
  'an instance may change a level': {
    numbering: outline + instance(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, '%1)')}</w:lvlOverride>`),
    body: items('1:0'),
    expected: ['1) x'],
  },
  'letters and Roman numerals': {
    numbering:
      definition(
        0,
        level(0, '%1)', '<w:numFmt w:val="lowerLetter"/>', 26),
        level(1, '%2.', '<w:numFmt w:val="upperRoman"/>', 4),
      ) + instance(1, 0),
    body: items('1:0 1:0 1:1'),
    expected: ['z) x', 'aa) x', 'IV. x'],
  },
  'legal numbering is decimal throughout': {
    numbering:
      definition(
        0,
        level(0, '%1.', '<w:numFmt w:val="upperRoman"/>'),
        level(1, '%1.%2.', '<w:numFmt w:val="decimal"/><w:isLgl/>'),
      ) + instance(1, 0),
    body: items('1:0 1:1'),
    expected: ['I. x', '1.1. x'],
  },
  'a level that never starts again': {
    numbering:
      definition(0, level(0, '%1.'), level(1, '%2)', '<w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/>')) +
      instance(1, 0),
    body: items('1:0 1:1 1:0 1:1'),
    expected: ['1. x', '1) x', '2. x', '2) x'],
  },
  'nothing between number and text': {
    numbering: definition(0, level(0, '%1.', '<w:numFmt w:val="decimal"/><w:suff w:val="nothing"/>')) + instance(1, 0),
    body: items('1:0'),
    expected: ['1.x'],
  },
  'bullets, and dashes that call themselves numbers, are markers': {
    numbering:
      definition(0, level(0, '\uf0b7', '<w:numFmt w:val="bullet"/>'), level(1, '–', '<w:numFmt w:val="none"/>')) +
      instance(1, 0),
    body: items('1:0 1:1'),
    expected: ['*\uf0b7 x', '*–· x'],
  },
  'a level that prints nothing': {
    numbering: definition(0, level(0, '', '<w:numFmt w:val="none"/>')) + instance(1, 0),
    body: items('1:0'),
    expected: ['x'],
  },
  'a number without text is printed': {
    numbering: outline + instance(1, 0),
    body: p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    expected: ['1.'],
  },
  'styles carry numbering, the level by the style that the level names': {
    numbering:
      definition(0, level(0, '%1.', '<w:pStyle w:val="A"/>'), level(1, '%1.%2', '<w:pStyle w:val="B"/>')) +
      instance(1, 0),
    styles:
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
    body:
      p('a', '<w:pStyle w:val="A"/>') +
      p('b', '<w:pStyle w:val="B"/>') +
      p('c', '<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('d', '<w:pStyle w:val="B"/>'),
    expected: ['1. a', '1.1 b', 'c', '1.2 d'],
  },
  'numbering styles': {
    numbering:
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      outline +
      instance(1, 0) +
      instance(2, 5),
    styles:
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    body: items('2:0 2:1'),
    expected: ['1. x', '1.1. x'],
  },
  'a definition may start again with each section': {
    numbering:
      `<w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="1">${level(0, '%1.')}</w:abstractNum>` +
      instance(1, 0),
    body: `${items('1:0')}<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${items('1:0')}`,
    expected: ['1. x', '1. x'],
  },
};

describe('numbers that Word prints', () => {
  it.each(Object.entries(cases))('%s', async (_, { numbering, body, styles, expected }) => {
    const bytes = writeDocx({ body, numbering, ...(styles === undefined ? {} : { styles }) });
    const { root } = await readTree(readDocx, 'docx', bytes);
    expect(showTree(root.children)).toEqual(expected);
  });
});
