import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../src/extract/odt/index.ts';
import { readTree, type ReadTree } from '../../support/read-tree.ts';
import { showTree } from '../../support/show-tree.ts';
import { writeOdt, type OdtParts } from '../../support/write-odt.ts';

const read = (parts: OdtParts): Promise<ReadTree> => readTree(readOdt, 'odt', writeOdt(parts));

const p = (inside: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`;
const item = (inside: string, attributes = ''): string => `<text:list-item ${attributes}>${inside}</text:list-item>`;
const list = (inside: string, attributes = ''): string => `<text:list ${attributes}>${inside}</text:list>`;
const style = (family: string, name: string, properties: string, attributes = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" ${attributes}><style:${family}-properties ${properties}/></style:style>`;

const numbers =
  '<text:list-style style:name="N">' +
  '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
  '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>' +
  '<text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")"/>' +
  '</text:list-style>';
const bullets =
  '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/>' +
  '<text:list-level-style-bullet text:level="2" text:bullet-char="•"/></text:list-style>';
const N = 'text:style-name="N"';

const cases: Record<string, OdtParts & { expected: string[] }> = {
  'spaces, tabs and lines': {
    text: p('Korraldab \n  tööd<text:s text:c="3"/>ja<text:line-break/>juhendab<text:tab/>'),
    expected: ['Korraldab tööd ja ⏎ juhendab'],
  },
  'signature columns': { text: p('Tööandja:<text:tab/>Töötaja:'), expected: ['[Tööandja: | Töötaja:]'] },
  'headings, alignment and bold by inherited styles': {
    styles: style('paragraph', 'P1', 'fo:text-align="center"', 'style:parent-style-name="Heading_20_1"'),
    common:
      '<style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-weight="bold"/></style:style>',
    text: p('Üldosa', 'P1') + '<text:h text:outline-level="2">Alajagu</text:h>',
    expected: ['# B <centre> Üldosa', '## Alajagu'],
  },
  'bold only where all is bold': {
    styles: style('text', 'T', 'fo:font-weight="bold"'),
    text:
      p('<text:span text:style-name="T">Haridus</text:span>') +
      p('<text:span text:style-name="T">Haridus</text:span> kõrgem'),
    expected: ['B Haridus', 'Haridus kõrgem'],
  },
  'numbered lists, several levels': {
    styles: numbers,
    text: list(item(p('a') + list(item(p('b') + list(item(p('c')))) + item(p('d')))) + item(p('e') + p('veel e')), N),
    expected: ['1. a', '1.1. b', 'a) c', '1.2. d', '2. e', 'veel e'],
  },
  'a list goes on where it says so, and starts again where it does not': {
    styles: numbers,
    text:
      list(item(p('a')), `${N} xml:id="x"`) +
      list(item(p('b')), N) +
      list(item(p('c')), `${N} text:continue-list="x"`) +
      list(item(p('d')), `${N} text:continue-numbering="true"`) +
      list(item(p('e'), 'text:start-value="7"'), N),
    expected: ['1. a', '1. b', '2. c', '3. d', '7. e'],
  },
  'a format string of LibreOffice': {
    styles:
      '<text:list-style style:name="N"><text:list-level-style-number text:level="1" loext:num-list-format="3.%1%" style:num-format="1"/></text:list-style>',
    text: list(item(p('a')) + item(p('b')), N),
    expected: ['3.1 a', '3.2 b'],
  },
  'bullets are markers': {
    styles: bullets,
    text: list(item(p('a') + list(item(p('b')))), 'text:style-name="B"'),
    expected: ['*– a', '*· b'],
  },
  'numbered headings': {
    common:
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>',
    text: '<text:h text:outline-level="1">Üldosa</text:h><text:h text:outline-level="1">Ülesanded</text:h>',
    expected: ['# 1. Üldosa', '# 2. Ülesanded'],
  },
  'merged cells, across and down': {
    text:
      '<table:table><table:table-column table:number-columns-repeated="3"/>' +
      `<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2">${p('a')}</table:table-cell><table:covered-table-cell/><table:table-cell>${p('b')}</table:table-cell></table:table-row>` +
      `<table:table-row><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell>${p('c')}</table:table-cell></table:table-row>` +
      `<table:table-row><table:table-cell>${p('d')}</table:table-cell><table:table-cell/><table:table-cell>${p('e')}</table:table-cell></table:table-row></table:table>`,
    expected: ['[a+2 | b]', '[+2 | c]', '[d |  | e]'],
  },
  'head rows, shaded cells and nested tables': {
    styles: style('table-cell', 'C', 'fo:background-color="#eeeeee"'),
    text:
      `<table:table><table:table-header-rows><table:table-row><table:table-cell>${p('Ülesanne')}</table:table-cell></table:table-row></table:table-header-rows>` +
      `<table:table-row><table:table-cell table:style-name="C">${p('a')}</table:table-cell></table:table-row>` +
      `<table:table-row><table:table-cell><table:table><table:table-row><table:table-cell>${p('x')}</table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table>`,
    expected: ['[Ülesanne!]', '[a!]', '[[x]]'],
  },
  'text boxes before their anchor': {
    text: p(`<draw:frame><draw:text-box>${p('KINNITATUD')}</draw:text-box></draw:frame>AMETIJUHEND`),
    expected: ['KINNITATUD', 'AMETIJUHEND'],
  },
  'fields, links, bookmarks and ruby give what they show': {
    text: p(
      'a<text:bookmark-start text:name="x"/><text:a>b</text:a><text:page-number>c</text:page-number><text:ruby><text:ruby-base>d</text:ruby-base><text:ruby-text>e</text:ruby-text></text:ruby>',
    ),
    expected: ['abcd'],
  },
  'notes at the end': {
    text:
      p(
        'lause<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>' +
          `<text:note-body>${p('märkus')}</text:note-body></text:note> edasi`,
      ) + p('lõpp'),
    expected: ['lause edasi', 'lõpp', 'märkus'],
  },
  'a table of contents repeats what stands below': {
    text: `<text:table-of-content><text:index-body>${p('1. Üldosa 2')}</text:index-body></text:table-of-content>${p('tekst')}`,
    expected: ['tekst'],
  },
};

describe('OpenDocument texts', () => {
  it.each(Object.entries(cases))('%s', async (_, { expected, ...parts }) => {
    expect(showTree((await read(parts)).root.children)).toEqual(expected);
  });

  it('says what it left out', async () => {
    const { root, rules } = await read({
      styles: style('text', 'H', 'text:display="none"'),
      text:
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>vana</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        p('<text:change-start/>uus<text:change-end/> tekst<text:span text:style-name="H"> peidetud</text:span>') +
        p('<office:annotation><dc:creator>x</dc:creator><text:p>kommentaar</text:p></office:annotation>edasi') +
        p('<text:placeholder>Sisesta nimi</text:placeholder>'),
    });
    expect(showTree(root.children)).toEqual(['uus tekst', 'edasi']);
    expect(rules).toEqual(['jälitatud-muudatused', 'kommentaarid', 'peidetud-tekst', 'kohatäide']);
  });

  it('keeps running headers apart, and reads a header of the first page alone', async () => {
    const { root } = await read({
      text: p('AMETIJUHEND'),
      masters: `<style:master-page style:name="Standard"><style:header>${p('Päis')}</style:header><loext:header-first>${p('KINNITATUD')}</loext:header-first><style:footer>${p('<text:page-number>1</text:page-number>')}</style:footer></style:master-page>`,
    });
    expect(showTree(root.children)).toEqual(['KINNITATUD', 'AMETIJUHEND']);
    expect(root.furniture.map(({ kind, value }) => `${kind}: ${value}`)).toEqual(['header: Päis', 'page-number: 1']);
  });

  it('names a password', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    await expect(read({ text: '', manifest })).rejects.toMatchObject({ diagnostic: { ruleId: 'dokument-parooliga' } });
  });
});
