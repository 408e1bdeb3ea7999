import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRtf } from '../../../src/extract/rtf/index.ts';
import { Fault } from '../../../src/messages/index.ts';
import { readTree, type ReadTree } from '../../support/read-tree.ts';
import { showTree } from '../../support/show-tree.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset186 Times New Roman Baltic;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset204 Arial Cyr;}}' +
  '{\\colortbl;\\red255\\green255\\blue255;\\red200\\green200\\blue200;}' +
  '{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\*\\cs2 Strong;}{\\s3 toc 1;}}';
const rtf = (body: string, head = FONTS): Uint8Array =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${head}${body}}`, 'latin1');
const read = (body: string): Promise<ReadTree> => readTree(readRtf, 'rtf', rtf(body));

/** A row of cells of the given right edges; a cell's own words stand before its edge. */
const row = (edges: string, ...cells: string[]): string =>
  `\\trowd ${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row `;

const cases: Record<string, [string, string[]]> = {
  'paragraphs and lines': [
    "Korraldab  t\\'f6\\'f6d\\line ja juhendab\\par Teine\\par ",
    ['Korraldab tööd ⏎ ja juhendab', 'Teine'],
  ],
  'the code page of the font': ["\\f1 \\'f0efi k\\'e4skkiri {\\f3 \\'c0}\\par ", ['šefi käskkiri А']],
  'Unicode with stand-ins of several lengths': [
    "\\u245?\\u-3913 \\'3f\\uc2 \\u228 ab\\uc0\\u353 x\\par ",
    ['õ\uf0b7äšx'],
  ],
  'signs and hyphens': ['a\\~b\\_c\\-d \\endash  e \\{f\\}\\par ', ['a b-cd – e {f}']],
  'headings by style and level': [
    '\\s1 \\u220?ldosa\\par\\pard\\outlinelevel1 Alajagu\\par ',
    ['# Üldosa', '## Alajagu'],
  ],
  'alignment and bold': [
    '\\qc{\\b AMETIJUHEND}\\par\\pard{\\b Haridus} edasi\\par ',
    ['B <centre> AMETIJUHEND', 'Haridus edasi'],
  ],
  'numbers and bullets as printed': [
    "{\\listtext\\pard\\plain 2.1.\\tab}\\ilvl1 Korraldab\\par{\\listtext\\f2 \\'b7\\tab}\\ilvl0 tulemus\\par{\\pntext\\endash\\tab}teine\\par ",
    ['2.1. Korraldab', '*\uf0b7 tulemus', '*– teine'],
  ],
  'rows and cells': [
    row('\\clcbpat2\\cellx4000\\clcbpat1\\cellx8000', 'Haridus', "K\\'f5rgharidus\\par teine l\\'f5ik") +
      '\\pard p\\par ',
    ['[Haridus! | Kõrgharidus / teine lõik]', 'p'],
  ],
  'cells over several columns, by their edges': [
    row('\\cellx8000', '1. \\u220?ldosa') +
      row('\\cellx4000\\cellx8000', 'a', 'b') +
      row('\\cellx4010\\cellx8000', 'c', '') +
      '\\pard ',
    ['[1. Üldosa+2]', '[a | b]', '[c | ]'],
  ],
  'cells merged with the one at their left': [
    row('\\clmgf\\cellx2000\\clmrg\\cellx4000\\cellx6000', 'a', '', 'b'),
    ['[a | b]'],
  ],
  'nested tables': [
    "\\trowd\\cellx5000\\pard\\intbl v\\'e4ljas\\par\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl p\\'e4rast\\cell\\row\\pard ",
    ['[väljas / [x | y] / pärast]'],
  ],
  'a row that never ends keeps its words': [
    '\\trowd\\cellx5000\\pard\\intbl a\\cell b\\par\\pard l\\u245?pp',
    ['a', 'b', 'lõpp'],
  ],
  'fields give their result': ['{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt tekst}}\\par ', ['tekst']],
  'destinations that are no text': [
    '{\\info{\\title x}}{\\*\\generator y}{\\pict 00ff}{\\*\\unknown z}{\\*\\bkmkstart b}tekst{\\object{\\*\\objdata 00}{\\result tulemus}}\\par ',
    ['teksttulemus'],
  ],
  'binary data is stepped over': ['{\\pict\\bin4 }{}\\}tekst\\par ', ['tekst']],
  'numbers above the line stay above it': ["TLS \\'a7 9{\\super 1}\\par ", ['TLS § 9¹']],
  'text twice': ['{\\upr{ansi}{\\*\\ud{unicode}}}\\par ', ['unicode']],
  'text boxes before their anchor': [
    '{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 1}}{\\shptxt KINNITATUD\\par}}{\\shprslt x}}AMETIJUHEND\\par ',
    ['KINNITATUD', 'AMETIJUHEND'],
  ],
  'notes at the end of the section': [
    "lause{\\footnote\\chftn m\\'e4rkus} edasi\\par jao l\\'f5pp\\sect teine\\par ",
    ['lause edasi', 'jao lõpp', 'märkus', 'teine'],
  ],
  'a table of contents repeats what stands below': ['\\s3 1. \\u220?ldosa\\tab 2\\par\\pard tekst\\par ', ['tekst']],
  'a header of the first page alone is text': [
    "\\titlepg{\\header P\\'e4is}{\\headerf KINNITATUD\\par P\\'e4is}AMETIJUHEND\\par ",
    ['KINNITATUD', 'AMETIJUHEND'],
  ],
};

describe('Rich Text Format', () => {
  it.each(Object.entries(cases))('%s', async (_, [body, expected]) => {
    expect(showTree((await read(body)).root.children)).toEqual(expected);
  });

  it('keeps running headers apart', async () => {
    const { root } = await read("{\\header P\\'e4is\\par}{\\footer lk {\\field{\\fldrslt 1}}\\par}tekst\\par ");
    expect(root.furniture.map(({ kind, value }) => `${kind}: ${value}`)).toEqual(['header: Päis', 'page-number: lk 1']);
  });

  it('says what it left out', async () => {
    const { root, rules } = await read('a{\\v  peidus}{\\revised  uus}{\\deleted  vana}{\\*\\annotation x}\\par ');
    expect(showTree(root.children)).toEqual(['a uus']);
    expect(rules).toEqual(['jälitatud-muudatused', 'kommentaarid', 'peidetud-tekst']);
  });

  it('reads a file that is cut short, and says so', async () => {
    const bytes = rtf('esimene\\par teine\\par ');
    const { root, rules } = await readTree(readRtf, 'rtf', bytes.subarray(0, bytes.length - 9));
    expect(showTree(root.children)).toEqual(['esimene', 'te']);
    expect(rules).toEqual(['dokument-katkeb']);
  });

  it('refuses what is no RTF', async () => {
    await expect(readTree(readRtf, 'rtf', Buffer.from('tekst'))).rejects.toMatchObject({
      diagnostic: { ruleId: 'dokument-vigane' },
    });
  });

  it('stands any sequence of its own words', async () => {
    const words = [
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\trowd',
      '\\cellx9',
      '\\intbl ',
      '\\itap3 ',
      '\\nestcell ',
      '\\nestrow ',
    ];
    words.push(
      '{\\*',
      '\\header ',
      '{\\footnote ',
      '\\u99999 ',
      "\\'",
      '\\bin3 ',
      'sõna',
      '\\sect ',
      '\\listtext ',
      '\\upr ',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), async (pieces) => {
        await readTree(readRtf, 'rtf', rtf(pieces.join(''))).catch((error: unknown) => {
          if (!(error instanceof Fault)) throw error;
        });
      }),
    );
  });
});
