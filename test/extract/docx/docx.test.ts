import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/extract/docx/index.ts';
import { readTree, type ReadTree } from '../../support/read-tree.ts';
import { showTree } from '../../support/show-tree.ts';
import { p, r, table, writeDocx, type DocxParts } from '../../support/write-docx.ts';
import { writeZip } from '../../support/write-zip.ts';

const read = (parts: DocxParts): Promise<ReadTree> => readTree(readDocx, 'docx', writeDocx(parts));
const shown = async (parts: DocxParts): Promise<string[]> => showTree((await read(parts)).root.children);

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('paragraphs', () => {
  const cases: Record<string, [string, string[]]> = {
    'spaces collapse, lines break only where the author broke them': [
      p(`${r('Korraldab  tööd ')}<w:r><w:br/></w:r>${r(' ja   juhendab')}`),
      ['Korraldab tööd ⏎ ja juhendab'],
    ],
    'optional hyphens go, non-breaking ones stay': [
      p('<w:r><w:t>sot</w:t><w:softHyphen/><w:t>si\u00adaal</w:t><w:noBreakHyphen/><w:t>töö</w:t></w:r>'),
      ['sotsiaal-töö'],
    ],
    'typed hyphens stay for the reader of lines': [p('pädevus- valdkonda'), ['pädevus- valdkonda']],
    'decomposed letters are composed': [p('o\u0303igused'), ['õigused']],
    'empty paragraphs leave nothing': [p('') + p('Tekst') + p('  '), ['Tekst']],
    'bold only where all is bold': [
      p(r('Haridus', '<w:b/>')) + p(r('Haridus ', '<w:b/>') + r('kõrgem')),
      ['B Haridus', 'Haridus kõrgem'],
    ],
    'capitals by format are printed capitals': [p(r('Üldosa', '<w:caps/>')), ['ÜLDOSA']],
    alignment: [
      p('AMETIJUHEND', '<w:jc w:val="center"/>') + p('Lisa 1', '<w:jc w:val="end"/>'),
      ['<centre> AMETIJUHEND', '<right> Lisa 1'],
    ],
    'typed bullets are markers': [
      p('– esimene') +
        p('•\u00a0teine') +
        p(`<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:tab/></w:r>${r('kolmas')}`),
      ['*– esimene', '* teine', '*\uf0a7 kolmas'],
    ],
    'a dash alone is a value': [p('-'), ['-']],
    'lines that open with bullets are items of their own': [
      p(`${r('Õigused:')}<w:r><w:br/></w:r>${r('- saada teavet')}<w:r><w:br/></w:r>${r('- teha ettepanekuid')}`),
      ['Õigused:', '*- saada teavet', '*- teha ettepanekuid'],
    ],
    'a letter of a symbol font is a bullet only among its like': [
      p('§ esimene') + p('§ teine') + p('§-s 52 nimetatud') + p('v ainus'),
      ['*§ esimene', '*§ teine', '§-s 52 nimetatud', 'v ainus'],
    ],
    'tabs between short texts are columns': [
      p(`${r('Tööandja:')}<w:r><w:tab/><w:tab/></w:r>${r('Töötaja:')}`) +
        p(`${r('Mari Maasikas')}<w:r><w:tab/></w:r>${r('Jüri Juurikas')}`),
      ['[Tööandja: | Töötaja:]', '[Mari Maasikas | Jüri Juurikas]'],
    ],
    'under columns, a gap tells in which one a text stands': [
      p(`${r('Tööandja:')}<w:r><w:tab/></w:r>${r('Töötaja:')}`) +
        p(`${r('Peadirektor')}<w:r><w:tab/></w:r>`) +
        p(`<w:r><w:tab/></w:r>${r('02.03.2024')}`) +
        p(`<w:r><w:tab/></w:r>${r('Taandega algav pikk lõik, mis ei ole enam allkirjade osa ja läheb edasi.')}`),
      [
        '[Tööandja: | Töötaja:]',
        '[Peadirektor | ]',
        '[ | 02.03.2024]',
        'Taandega algav pikk lõik, mis ei ole enam allkirjade osa ja läheb edasi.',
      ],
    ],
    'a tab after a number is a space': [
      p(`${r('2.1.')}<w:r><w:tab/></w:r>${r('Korraldab tööd')}`),
      ['2.1. Korraldab tööd'],
    ],
    'a page break parts a paragraph': [
      p(`${r('Enne')}<w:r><w:br w:type="page"/></w:r>${r('Pärast')}`),
      ['Enne', 'Pärast'],
    ],
    'fields give their result': [p(`${r('Lisa ')}${field(' SEQ Lisa ', '3')}`), ['Lisa 3']],
    'a field in a field gives the outer result': [
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('PAGE', '7')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('väljas')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      ['väljas'],
    ],
    'a field that is never closed swallows nothing': [
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('tekst')}`) + p('järgmine'),
      ['tekst', 'järgmine'],
    ],
    'form fields show what is chosen': [
      p(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="ametnik"/>' +
          '<w:listEntry w:val="töötaja"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>' +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['töötaja'],
    ],
    'links, smart tags, simple fields and content controls are looked through': [
      p(
        `<w:hyperlink>${r('a')}</w:hyperlink><w:smartTag>${r('b')}</w:smartTag><w:fldSimple>${r('c')}</w:fldSimple>` +
          `<w:sdt><w:sdtContent>${r('d')}</w:sdtContent></w:sdt>`,
      ),
      ['abcd'],
    ],
    'ruby gives its base': [
      p(`<w:r><w:ruby><w:rt>${r('lugemine')}</w:rt><w:rubyBase>${r('alus')}</w:rubyBase></w:ruby></w:r>`),
      ['alus'],
    ],
    'numbers above the line stay above it': [
      p(
        `${r('TLS § 9')}${r('1', '<w:vertAlign w:val="superscript"/>')}${r(' lg 2, 20 m')}${r('2', '<w:vertAlign w:val="superscript"/>')}`,
      ),
      ['TLS § 9¹ lg 2, 20 m²'],
    ],
    'formulas give their letters': [p(`${r('x = ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`), ['x = a+b']],
    'a text box is read once, before its anchor': [
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('KINNITATUD')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
          `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('KINNITATUD')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('AMETIJUHEND')}`,
      ),
      ['KINNITATUD', 'AMETIJUHEND'],
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [body, expected]) => {
    expect(await shown({ body })).toEqual(expected);
  });
});

describe('styles', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="P1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="P1a"><w:basedOn w:val="P1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:styleId="T"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
  const cases: Record<string, [string, string[]]> = {
    'outline levels are headings': [p('Üldosa', '<w:pStyle w:val="P1"/>'), ['# B Üldosa']],
    inherited: [p('Üldosa', '<w:pStyle w:val="P1a"/>'), ['# B <centre> Üldosa']],
    'a paragraph may step out of its style': [
      p(r('Üldosa', '<w:b w:val="0"/>'), '<w:pStyle w:val="P1"/><w:outlineLvl w:val="9"/>'),
      ['Üldosa'],
    ],
    'bold in both kinds of style is not bold': [p(r('x', '<w:rStyle w:val="T"/>'), '<w:pStyle w:val="P1"/>'), ['# x']],
    'a circle of styles ends': [p('x', '<w:pStyle w:val="A"/>'), ['x']],
  };
  it.each(Object.entries(cases))('%s', async (_, [body, expected]) => {
    expect(await shown({ body, styles })).toEqual(expected);
  });
});

describe('tables', () => {
  const span = (columns: number): string => `<w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>`;
  const shade = '<w:tcPr><w:shd w:val="clear" w:fill="E7E6E6"/></w:tcPr>';
  const merge = (value: string): string => `<w:tcPr><w:vMerge${value}/></w:tcPr>`;
  const cases: Record<string, [string, string[]]> = {
    'cells hold blocks': [table([[p('2.1 Ülesanne') + p('– osa'), 'tulemus']]), ['[2.1 Ülesanne / *– osa | tulemus]']],
    'empty cells stand': [table([['a', '', 'c']]), ['[a |  | c]']],
    'merged across': [table([[span(2) + p('1. Üldosa')], ['a', 'b']]), ['[1. Üldosa+2]', '[a | b]']],
    'merged downwards: the content once': [
      table([
        [merge(' w:val="restart"') + p('Kõik'), 'a'],
        [merge('') + p(''), 'b'],
      ]),
      ['[Kõik | a]', '[ | b]'],
    ],
    'shaded cells are headers': [table([[shade + p('Haridus')], ['Kõrgharidus']]), ['[Haridus!]', '[Kõrgharidus]']],
    'a table that is all shade has none': [table([[shade + p('a')], [shade + p('b')]]), ['[a]', '[b]']],
    nested: [table([[table([['x', 'y']]) + p(''), 'z']]), ['[[x | y] | z]']],
    'edges a hair apart are one': [
      table(
        [
          [span(2) + p('a'), 'b'],
          ['c', span(2) + p('d')],
        ],
        [4000, 30, 4000],
      ),
      ['[a | b]', '[c | d]'],
    ],
    'columns that no row has do not count': [
      table(
        [
          [span(3) + p('a'), span(2) + p('b')],
          [span(3) + p('c'), span(2) + p('d')],
        ],
        [1000, 1000, 1000, 1000, 1000],
      ),
      ['[a | b]', '[c | d]'],
    ],
    'a style may set the first row apart': [
      `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr><w:tr><w:tc>${p('Ülesanne')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc></w:tr></w:tbl>`,
      ['[Ülesanne!]', '[a]'],
    ],
    'rows and cells in content controls': [
      `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${p('a')}</w:tc></w:sdtContent></w:sdt><w:tc>${p('b')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      ['[a | b]'],
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [body, expected]) => {
    const styles =
      '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>';
    expect(await shown({ body, styles })).toEqual(expected);
  });
});

describe('what is not simply read is said', () => {
  it('reads tracked changes as accepted', async () => {
    const { root, rules } = await read({
      body:
        p(
          `${r('Korraldab ')}<w:ins>${r('uut ')}</w:ins><w:del><w:r><w:delText>vana </w:delText></w:r></w:del>${r('tööd')}`,
        ) +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('pooleks ')}</w:p>${p('tehtud')}` +
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('kustutatud rida')}</w:tc></w:tr><w:tr><w:tc>${p('rida')}</w:tc></w:tr></w:tbl>`,
    });
    expect(showTree(root.children)).toEqual(['Korraldab uut tööd', 'pooleks tehtud', '[rida]']);
    expect(rules).toEqual(['jälitatud-muudatused']);
  });

  it('keeps the words before a deleted mark where no paragraph follows', async () => {
    const open = (text: string): string => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r(text)}</w:p>`;
    const { root } = await read({ body: open('enne') + table([[open('lahtris'), 'kõrval']]) + open('lõpus') });
    expect(showTree(root.children)).toEqual(['enne', '[lahtris | kõrval]', 'lõpus']);
  });

  it('leaves hidden text, prompts and comments out', async () => {
    const { root, rules } = await read({
      body:
        p(`${r('nähtav')}${r(' peidetud sõnad', '<w:vanish/>')}<w:r><w:commentReference w:id="0"/></w:r>`) +
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Sisestage tekst')}</w:sdtContent></w:sdt>`,
    });
    expect(showTree(root.children)).toEqual(['nähtav']);
    expect(rules).toEqual(['kommentaarid', 'peidetud-tekst', 'kohatäide']);
  });

  it.each([
    ['another document', '<w:altChunk r:id="x"/>', 'x'],
    [
      'an object',
      '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>',
      'Excel.Sheet.12',
    ],
    [
      'a diagram',
      '<w:p><w:r><w:drawing><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></w:drawing></w:r></w:p>',
      'SmartArt',
    ],
  ])('names embedded parts: %s', async (_, body, name) => {
    const { rules, file } = await read({ body: p('tekst') + body });
    expect(rules).toEqual(['osa-lugemata']);
    expect(file.messages[0]?.reason).toContain(name);
  });

  it('says that a document is only pictures', async () => {
    const { root, rules } = await read({
      body: '<w:p><w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r></w:p>',
    });
    expect(root.children).toEqual([]);
    expect(rules).toEqual(['ainult-pildid']);
  });
});

describe('stories around the body', () => {
  it('puts notes at the end of their section', async () => {
    const body =
      p(`${r('Esimene')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' lause')}`) +
      `<w:p><w:pPr><w:sectPr/></w:pPr>${r('jao lõpp')}</w:p>` +
      p('teine jagu');
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('Märkus')}</w:footnote>`;
    expect(await shown({ body, footnotes })).toEqual(['Esimene lause', 'jao lõpp', 'Märkus', 'teine jagu']);
  });

  it('keeps running headers apart, and reads a header of the first page alone', async () => {
    const { root } = await read({
      body: `${p('AMETIJUHEND')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference r:id="footer1"/><w:titlePg/></w:sectPr>`,
      headers: { 'header1.xml': p('Päis'), 'header2.xml': p('Päis') + p('KINNITATUD'), 'footer1.xml': p('lk 1 / 3') },
    });
    expect(showTree(root.children)).toEqual(['KINNITATUD', 'AMETIJUHEND']);
    expect(root.furniture.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      'header: Päis',
      'page-number: lk 1 / 3',
    ]);
  });
});

it('reads the strict dialect, whatever prefixes it takes', async () => {
  const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const bytes = writeZip([
    {
      name: 'word/document.xml',
      content: `<document xmlns="${main}" xmlns:q="${main}"><body><p><pPr><jc q:val="center"/></pPr><r><t>AMETIJUHEND</t></r></p></body></document>`,
    },
  ]);
  expect(showTree((await readTree(readDocx, 'docx', bytes)).root.children)).toEqual(['<centre> AMETIJUHEND']);
});

describe('damaged files', () => {
  const cases: Record<string, [Uint8Array, string]> = {
    'no document inside': [writeZip([{ name: 'a.txt', content: 'x' }]), 'dokument-vigane'],
    'broken XML': [writeDocx({ body: '<w:p>' }), 'xml-vigane'],
    'a password': [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'dokument-parooliga'],
    'cut short': [writeDocx({ body: p('x') }).subarray(0, 300), 'arhiiv-rikutud'],
  };
  it.each(Object.entries(cases))('%s', async (_, [bytes, rule]) => {
    await expect(readTree(readDocx, 'docx', bytes)).rejects.toMatchObject({ diagnostic: { ruleId: rule } });
  });
});
