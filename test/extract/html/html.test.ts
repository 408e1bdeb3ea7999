import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/extract/html/index.ts';
import { readTree, type ReadTree } from '../../support/read-tree.ts';
import { showTree } from '../../support/show-tree.ts';

const read = (html: string | Uint8Array): Promise<ReadTree> =>
  readTree(readHtml, 'html', typeof html === 'string' ? new TextEncoder().encode(html) : html);
const shown = async (html: string): Promise<string[]> => showTree((await read(html)).root.children);
const furniture = ({ root }: ReadTree): string[] => root.furniture.map(({ kind, value }) => `${kind}: ${value}`);

describe('what a page says', () => {
  const cases: Record<string, [string, string[]]> = {
    'paragraphs; white space collapses, lines break where the page breaks them': [
      '<p>Korraldab\n   tööd<br>ja&nbsp;juhendab</p>tekst <b>edasi</b><div>uus</div>',
      ['Korraldab tööd ⏎ ja juhendab', 'tekst edasi', 'uus'],
    ],
    'two breaks part paragraphs': ['<p><b>Haridus</b><br><br>Kõrgharidus</p>', ['B Haridus', 'Kõrgharidus']],
    'in a cell a break behind a sentence parts items, any other only lines': [
      '<table><tr><td>1. Supi<br>keetmine</td><td>Supp on soe.<br>Kokk on<br>kiidetud.<br>Leib on ahjus</td></tr></table>',
      ['[1. Supi ⏎ keetmine | Supp on soe. / Kokk on ⏎ kiidetud. / Leib on ahjus]'],
    ],
    'headings are bold': [
      '<h1>AMETIJUHEND</h1><h2 align="center">Üldosa</h2>',
      ['# B AMETIJUHEND', '## B <centre> Üldosa'],
    ],
    'optional hyphens and zero-width spaces go': ['<p>sot&shy;siaal&#8203;töö</p>', ['sotsiaaltöö']],
    'numbers above the line stay above it': ['<p>TLS § 9<sup>1</sup></p>', ['TLS § 9¹']],
    entities: ['<p>&otilde;igused &amp; &bdquo;vastutus&ldquo; &ndash; &#x17e;</p>', ['õigused & „vastutus“ – ž']],
    'scripts, styles, controls and comments say nothing': [
      '<script>x</script><style>p{}</style><p>tekst<!-- märkus --><button>Trüki</button><input value="y"></p>',
      ['tekst'],
    ],
    'lists carry what a browser prints': [
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><ol start="3"><li>d</li><li value="7">e</li><li>f</li></ol><ol type="a"><li>g</li></ol>',
      ['* a', '* b', '*· c', '3. d', '7. e', '8. f', 'a. g'],
    ],
    'a list that prints nothing': ['<ol style="list-style: none"><li>1.1. tekst</li></ol>', ['1.1. tekst']],
    'only the first paragraph of an item has its number': ['<ol><li><p>a</p><p>b</p></li></ol>', ['1. a', 'b']],
    'typed bullets are markers': ['<p>&#8226; a</p><p>- b</p>', ['* a', '*- b']],
    'the printed numbers and bullets of Word': [
      '<p class=MsoListParagraph style="mso-list:l0"><span style="mso-list:Ignore">2.1.<span>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span></span>Korraldab</p>' +
        '<p><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span></span></span>tulemus</p>',
      ['2.1. Korraldab', '*\uf0b7 tulemus'],
    ],
    'preformatted lines': ['<pre>a  b\nc\n\nd</pre>', ['a b ⏎ c', 'd']],
    'cells, spans and header cells': [
      '<table><thead><tr><th>Ülesanne<th>Tulemus</thead><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>',
      ['[B Ülesanne! | B Tulemus!]', '[a | b]', '[ | c]', '[d+2]'],
    ],
    'shaded cells head a table': [
      '<table><tr><td bgcolor="#eeeeee">Haridus</td></tr><tr><td style="background: #ffffff">Kõrgharidus</td></tr></table>',
      ['[Haridus!]', '[Kõrgharidus]'],
    ],
    'nested tables': [
      '<table><tr><td>a<table><tr><td>x<td>y</table></td><td>b</td></tr></table>',
      ['[a / [x | y] | b]'],
    ],
    'a table for the look of a page is none': [
      '<table><tr><td>logo</td><td><h1>Ametijuhend</h1><p>Pikk tekst, mis täidab suurema osa leheküljest.</p></td></tr></table>',
      ['logo', '# B Ametijuhend', 'Pikk tekst, mis täidab suurema osa leheküljest.'],
    ],
    'terms and their values are a table': [
      '<dl><dt>Vahetu juht<dd>Direktor<dt>Alluvad<dd>puuduvad</dl>',
      ['[Vahetu juht | Direktor]', '[Alluvad | puuduvad]'],
    ],
    'a page that is no HTML at all': ['lihtsalt tekst', ['lihtsalt tekst']],
  };
  it.each(Object.entries(cases))('%s', async (_, [html, expected]) => {
    expect(await shown(html)).toEqual(expected);
  });

  it('leaves hidden text out and says so', async () => {
    const { root, rules } = await read(
      '<p>nähtav<span style="display:none"> peidetud sõnad</span></p><p hidden>veel</p>',
    );
    expect(showTree(root.children)).toEqual(['nähtav']);
    expect(rules).toEqual(['peidetud-tekst']);
  });
});

describe('pages of public registers', () => {
  const metadata = [
    ['Dokumendiregister', 'Näidisamet'],
    ['Viit', '1-1/12'],
    ['Registreeritud', '02.03.2024'],
    ['Juurdepääsupiirang', 'Avalik'],
    ['Juurdepääsupiirang', ''],
    ['Adressaat', ''],
  ];
  const related =
    '<table><tr><th>Nimi<th>K.p.<th>Δ<th>Viit<th>Tüüp<th>Org<th>Osapooled</tr><tr><td>Käskkiri<td>01.02.2025<td>3<td>9<td>Käskkiri<td>na<td></tr></table>';
  const register = {
    dokumendiregister: 'Näidisamet',
    viit: '1-1/12',
    registreeritud: '02.03.2024',
    juurdepääsupiirang: 'Avalik',
  };

  it('takes the metadata and the related documents out of the text', async () => {
    const rows = metadata.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('');
    const result = await read(`<body><table>${rows}</table><p>KÄSKKIRI</p>${related}</body>`);
    expect(result.root.register).toEqual(register);
    expect(showTree(result.root.children)).toEqual(['KÄSKKIRI']);
    expect(furniture(result)).toContain('footer: Osapooled');
  });

  it('reads the metadata from paragraphs, too', async () => {
    const rows = metadata.map(([label, value]) => `<div><div>${label}</div><div>${value}</div></div>`).join('');
    const { root } = await read(`<body>${rows}<p>KÄSKKIRI</p></body>`);
    expect(root.register).toEqual(register);
    expect(showTree(root.children)).toEqual(['KÄSKKIRI']);
  });

  it('takes no other table for metadata', async () => {
    const { root } = await read(
      '<table><tr><td>Liik</td><td>ametnik</td></tr><tr><td>Vahetu juht</td><td>direktor</td></tr></table>',
    );
    expect(root.register).toBeUndefined();
    expect(root.children).toHaveLength(1);
  });
});

describe('the frame of a page', () => {
  const text =
    '<p>Spetsialisti ametikoha eesmärk on korraldada valla ehitiste hooldust ja pidada nende üle arvestust kogu aasta.</p>';
  const menu =
    '<ul><li><a href="/a">Vald</a></li><li><a href="/b">Teenused</a></li><li><a href="/c">Kontakt</a></li></ul>';
  const cases: Record<string, [string, string[]]> = {
    'elements that say what they are': [
      `<header>Näidisvald</header><nav>${menu}</nav><main><h1>Ametijuhend</h1>${text}</main><footer>Pikk tn 1</footer>`,
      ['header: Näidisvald', 'header: Vald', 'header: Teenused', 'header: Kontakt', 'footer: Pikk tn 1'],
    ],
    'a list of links beside the text': [
      `<div>${menu}</div><div><h1>Ametijuhend</h1>${text}</div>`,
      ['header: Vald', 'header: Teenused', 'header: Kontakt'],
    ],
    'names of classes': [
      `<div class="breadcrumb"><a href="/">Avaleht</a> Vallavalitsus</div><div id="content"><h1>Ametijuhend</h1>${text}</div><div id="cookie-consent">Küpsised on lubatud</div>`,
      ['header: Avaleht Vallavalitsus', 'footer: Küpsised on lubatud'],
    ],
    'a page laid out in a table': [
      `<table><tr><td><div>${menu}</div></td><td><h1>Ametijuhend</h1>${text}</td></tr></table>`,
      ['header: Vald', 'header: Teenused', 'header: Kontakt'],
    ],
    'running heads of LibreOffice': [
      `<body><div title="header"><p>Näidisamet</p></div><h1>Ametijuhend</h1>${text}<div title="footer"><p>2</p></div></body>`,
      ['header: Näidisamet', 'page-number: 2'],
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [html, expected]) => {
    const result = await read(html);
    expect(furniture(result)).toEqual(expected);
    expect(showTree(result.root.children)[0]).toBe('# B Ametijuhend');
    expect(result.root.children).toHaveLength(2);
  });

  it('keeps links inside the text, laws above all', async () => {
    const laws =
      '<p>Ametnik juhindub:</p><ul><li><a href="/1">põhiseadusest</a></li><li><a href="/2">haldusmenetluse seadusest</a></li><li><a href="/3">põhimäärusest</a></li></ul>';
    const { root } = await read(`<div><h1>Ametijuhend</h1>${text}${laws}</div>`);
    expect(showTree(root.children).slice(-3)).toEqual([
      '* põhiseadusest',
      '* haldusmenetluse seadusest',
      '* põhimäärusest',
    ]);
  });
});

describe('numbers that LibreOffice loses', () => {
  const page = (generator: string): string =>
    `<html><head><meta name="generator" content="${generator}"></head><body><h1>3. Ülesanded</h1><table>` +
    '<tr><td><ol><li>a</li></ol></td><td><ul><li>x</li></ul></td></tr><tr><td><ol start="2"><li>b</li></ol></td><td>y</td></tr></table>' +
    '<h1>4. Õigused</h1><ol><li>c</li></ol></body></html>';

  it('come back from the heading where one list runs through the cells', async () => {
    const { root, rules } = await read(page('LibreOffice 7.4 (Linux)'));
    expect(showTree(root.children)).toEqual([
      '# B 3. Ülesanded',
      '[3.1. a | * x]',
      '[3.2. b | y]',
      '# B 4. Õigused',
      '1. c',
    ]);
    expect(rules).toEqual(['numbrid-täiendatud']);
  });

  it('stay as they are in pages of other programs', async () => {
    expect(await shown(page('Hugo'))).toContain('[1. a | * x]');
  });
});

describe('encodings', () => {
  const baltic = (html: string): Uint8Array =>
    Uint8Array.from(html, (letter) => ({ õ: 0xf5, ä: 0xe4, ž: 0xfe, '„': 0x84 })[letter] ?? letter.charCodeAt(0));

  it.each([
    ['declared', '<meta charset="windows-1257"><p>„õä ž', []],
    ['declared the old way', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1257"><p>„õä ž', []],
    ['not declared', '<p>„õä ž', ['kodeering-arvatud']],
  ])('%s', async (_, html, rules) => {
    const result = await read(baltic(html));
    expect(showTree(result.root.children)).toEqual(['„õä ž']);
    expect(result.rules).toEqual(rules);
  });

  it('believes UTF-8 before an old declaration', async () => {
    expect(await shown('<meta charset="iso-8859-1"><p>õž')).toEqual(['õž']);
  });
});

describe('hostile pages', () => {
  it('refuses elements nested without end', async () => {
    await expect(read('<div>'.repeat(200_000))).rejects.toMatchObject({ diagnostic: { ruleId: 'dokument-vigane' } });
  });

  it('refuses formatting that would be opened again without end', async () => {
    const open = Array.from({ length: 5000 }, (_, i) => `<font size=${i}>`).join('');
    await expect(read(open + '<p>x'.repeat(5000))).rejects.toMatchObject({ diagnostic: { ruleId: 'dokument-vigane' } });
  });

  it('stands any sequence of tags', async () => {
    const tags = [
      '<p>',
      '</p>',
      '<li>',
      '<ol>',
      '<table>',
      '<tr>',
      '<td rowspan=9>',
      '</table>',
      '<b>',
      '<h1>',
      '<br>',
      'sõna',
      '<dl>',
      '<dd>',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 30 }), async (pieces) => {
        const { root } = await read(pieces.join(''));
        const words = JSON.stringify(root.children).match(/sõna/gu)?.length ?? 0;
        expect(words).toBe(pieces.filter((piece) => piece === 'sõna').length);
      }),
    );
  });
});
