import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.ts';
import type { Page } from '../../src/tree/index.ts';
import { showTree } from '../support/show-tree.ts';
import { Typewriter } from './typewriter.ts';

const read = (...pages: Page[]) => layout(pages, { file: new VFile(), outline: [] });
const show = (...pages: Page[]) => showTree(read(...pages).children);

describe('ruled tables', () => {
  it('reads cells as paragraphs and items', () => {
    const { page } = new Typewriter()
      .grid([70, 250, 500], [100, 120, 160])
      .type(75, 103, 'Ülesanded', { bold: true })
      .type(255, 103, 'Tulemused', { bold: true })
      .lines(75, 125, ['3.1 Toetuste määramine ja', 'maksmine.'])
      .lines(255, 125, ['• Otsused on põhjendatud.', '• Tähtaegu on peetud.']);
    expect(show(page)).toEqual([
      '[B Ülesanded | B Tulemused]',
      '[3.1 Toetuste määramine ja ⏎ maksmine. | * Otsused on põhjendatud. / * Tähtaegu on peetud.]',
    ]);
  });

  it('joins a row that a page break cuts, past running head and page number', () => {
    const first = new Typewriter(1)
      .type(70, 30, 'Näidisamet')
      .grid([70, 250, 500], [700, 740])
      .lines(75, 705, ['3.7 Koostöö haiglate ja', 'Näidiskassaga andmete'])
      .lines(255, 705, ['• Andmed on vahetatud', '  kokkulepitud'])
      .type(297, 810, '1 (2)', { align: 'centre' });
    const second = new Typewriter(2)
      .type(70, 30, 'Näidisamet')
      .grid([70, 250, 500], [60, 100, 120])
      .type(75, 65, 'vahetamisel.')
      .lines(255, 65, ['  korras.', '• Tõrked on lahendatud.'])
      .type(75, 105, '3.8 Muud ülesanded.')
      .type(255, 105, 'Ülesanded on täidetud.')
      .type(297, 810, '2 (2)', { align: 'centre' });
    const root = read(first.page, second.page);
    expect(showTree(root.children)).toEqual([
      '[3.7 Koostöö haiglate ja ⏎ Näidiskassaga andmete ⏎ vahetamisel. | ' +
        '* Andmed on vahetatud ⏎ kokkulepitud ⏎ korras. / * Tõrked on lahendatud.]',
      '[3.8 Muud ülesanded. | Ülesanded on täidetud.]',
    ]);
    expect(root.furniture.map(({ kind, value }) => [kind, value])).toEqual([
      ['header', 'Näidisamet'],
      ['header', 'Näidisamet'],
      ['page-number', '1 (2)'],
      ['page-number', '2 (2)'],
    ]);
  });
});

describe('the same words at the edge of several pages', () => {
  const body = (writer: Typewriter): Page => writer.lines(70, 120, ['Ametnik on kohal', 'ja töötab.']).page;
  const furniture = (...pages: Page[]): string[] => read(...pages).furniture.map(({ value }) => value);

  it('are a running head', () => {
    const pages = [1, 2, 3].map((number) => body(new Typewriter(number).type(255, 60, 'Näidisamet')));
    expect(furniture(...pages)).toEqual(['Näidisamet', 'Näidisamet', 'Näidisamet']);
  });

  it('are text where text stands outside of them on all pages but one', () => {
    const second = body(new Typewriter(2).type(255, 48, 'Lepingud on').type(255, 60, 'Tehtud'));
    expect(furniture(body(new Typewriter(1)), second, body(new Typewriter(3).type(255, 60, 'Tehtud')))).toEqual([]);
  });

  it('are text where they end a sentence', () => {
    const rest = (number: number): Page => body(new Typewriter(number).type(255, 60, 'on tehtud.'));
    expect(furniture(body(new Typewriter(1)), rest(2), rest(3))).toEqual([]);
  });
});

describe('a table that goes on over a page', () => {
  const head = ['2. Peamised ülesanded', 'Tulemused'] as const;
  const sections = (): Typewriter =>
    new Typewriter(1)
      .grid([70, 250, 500], [640, 660, 680, 720])
      .type(75, 643, 'Ametinimetus', { bold: true })
      .type(255, 643, 'Kaitsja')
      .type(75, 663, head[0], { bold: true })
      .type(255, 663, head[1], { bold: true })
      .type(75, 683, '2.1 Rahva kaitsmine')
      .lines(255, 683, ['• Rahvas on', '  kaitstud']);

  it('knows the head of any of its sections when a page repeats it', () => {
    const second = new Typewriter(2)
      .grid([70, 250, 500], [60, 80, 100])
      .type(75, 63, head[0], { bold: true })
      .type(255, 63, head[1], { bold: true })
      .type(75, 83, 'ka öösel.')
      .type(255, 83, '  ja rahul.');
    expect(show(sections().page, second.page)).toEqual([
      '[B Ametinimetus | Kaitsja]',
      '[B 2. Peamised ülesanded | B Tulemused]',
      '[2.1 Rahva kaitsmine ⏎ ka öösel. | * Rahvas on ⏎ kaitstud ⏎ ja rahul.]',
    ]);
  });

  it('takes the end of a sentence of its first column that stands above its closing rule alone', () => {
    const first = new Typewriter(1)
      .grid([70, 250, 500], [640, 660, 720])
      .type(75, 643, 'Ülesanded', { bold: true })
      .type(255, 643, 'Tulemused', { bold: true })
      .lines(75, 683, ['2.1 Rahva kaitsmine', 'öösel ning'])
      .type(255, 683, 'Rahvas on kaitstud.').page;
    const second = new Typewriter(2).type(75, 60, 'päeval.').rule(70, 75, 500, 75).type(70, 100, 'Kõik on kodus.').page;
    expect(show(first, second)).toEqual([
      '[B Ülesanded | B Tulemused]',
      '[2.1 Rahva kaitsmine ⏎ öösel ning ⏎ päeval. | Rahvas on kaitstud.]',
      'Kõik on kodus.',
    ]);
  });

  it('takes what stands above its closing rule alone', () => {
    const rest = (): Typewriter => new Typewriter(2).type(255, 60, 'Vaenlane on taandunud.');
    const closed = rest()
      .rule(70, 75, 500, 75)
      .type(70, 100, 'Ametijuhend vaadatakse üle kord aastas, kui kõik on kodus.').page;
    expect(show(sections().page, closed).slice(-2)).toEqual([
      '[2.1 Rahva kaitsmine | * Rahvas on ⏎ kaitstud / <right> Vaenlane on taandunud.]',
      'Ametijuhend vaadatakse üle kord aastas, kui kõik on kodus.',
    ]);
    const open = rest().type(70, 100, 'Ametijuhend vaadatakse üle kord aastas, kui kõik on kodus.').page;
    expect(show(sections().page, open).slice(-2)).toEqual([
      '<right> Vaenlane on taandunud.',
      'Ametijuhend vaadatakse üle kord aastas, kui kõik on kodus.',
    ]);
  });
});

describe('shaded heads', () => {
  const shaded = (writer: Typewriter, [left, right]: [number, number], [top, bottom]: [number, number]): Typewriter => {
    for (const y of [top, bottom]) writer.rule(left, y, right, y, 'background');
    for (const x of [left, right]) writer.rule(x, top, x, bottom, 'background');
    return writer;
  };

  it('are one row, though the ground of a head of two lines reaches farther down', () => {
    const writer = new Typewriter();
    shaded(writer, [70, 135], [100, 126]);
    shaded(writer, [143, 250], [100, 114]);
    shaded(writer, [258, 400], [100, 114])
      .lines(71, 102, ['1.3 Vahetu', 'juht'], { bold: true })
      .type(144, 102, '1.4 Kes asendab', { bold: true })
      .type(259, 102, '1.5 Keda asendab', { bold: true })
      .type(71, 150, 'Kapten')
      .type(144, 150, 'Tüürimees')
      .type(259, 150, 'Kokk');
    expect(show(writer.page)).toEqual([
      '[B 1.3 Vahetu ⏎ juht | B 1.4 Kes asendab | B 1.5 Keda asendab]',
      '[Kapten | Tüürimees | Kokk]',
    ]);
  });

  it('make no table of what stands farther left between two of them', () => {
    const writer = new Typewriter();
    shaded(writer, [70, 400], [100, 114]).type(75, 102, 'Haridus', { bold: true });
    shaded(writer, [70, 400], [198, 212]).type(75, 200, 'Keeleoskus', { bold: true });
    writer.type(75, 120, 'Kõrgharidus.').type(70, 150, '4. Õigused', { bold: true }).type(70, 182, 'Keeli on vaja.');
    writer.type(75, 218, 'Eesti keel.');
    expect(show(writer.page)).toEqual([
      'B Haridus',
      'Kõrgharidus.',
      'B 4. Õigused',
      'Keeli on vaja.',
      'B Keeleoskus',
      'Eesti keel.',
    ]);
  });

  it('that stand a strip of paper apart show the columns of what hangs below them', () => {
    const writer = shaded(shaded(new Typewriter(), [70, 199], [100, 114]), [205, 400], [100, 114])
      .type(70, 102, '2. Peamised ametiülesanded', { bold: true })
      .type(206, 102, 'Tulemused', { bold: true })
      // Justified: the spaces between words are wider than the one between the columns.
      .lines(70, 138, ['2.1   Rahva    kaitsmisega', 'öösel    ning    päevalegi', 'ka.'])
      .lines(206, 138, ['Rahvas on kaitstud.', 'Öö on rahulik.']);
    expect(show(writer.page)).toEqual([
      '[B 2. Peamised ametiülesanded | B Tulemused]',
      '[2.1 Rahva kaitsmisega ⏎ öösel ning päevalegi ⏎ ka. | Rahvas on kaitstud. ⏎ Öö on rahulik.]',
    ]);
  });
});

describe('columns without lines', () => {
  it('stand where the head and several rows say, however near and far apart their texts are', () => {
    const { page } = new Typewriter()
      .type(70, 100, 'Ülesanne', { bold: true })
      .type(203, 100, 'Tulemus', { bold: true })
      .lines(70, 130, ['3.1 Rahva kaitsmine öö', 'läbi ja lohutamine.'])
      .lines(203, 130, ['Rahvas on kaitstud ja', 'rahul.'])
      .type(203, 178, 'Vaenlane on taandunud.')
      .lines(70, 220, ['3.2 Laulmine ilma noota', 'vaatamata rahva hulgas.'])
      .lines(203, 220, ['Laulud on lauldud', 'lõpuni.']);
    expect(show(page)).toEqual([
      '[B Ülesanne | B Tulemus]',
      '[3.1 Rahva kaitsmine öö ⏎ läbi ja lohutamine. | Rahvas on kaitstud ja ⏎ rahul. / Vaenlane on taandunud.]',
      '[3.2 Laulmine ilma noota ⏎ vaatamata rahva hulgas. | Laulud on lauldud ⏎ lõpuni.]',
    ]);
  });

  it('hang below a head that only its ground parts, in one table with it', () => {
    const writer = new Typewriter()
      .type(75, 103, '1.3 Vahetu juht', { bold: true })
      .type(205, 103, '1.4 Asendaja', { bold: true })
      .lines(75, 120, ['Lossi ülem'])
      .lines(205, 120, ['Väravavaht,', 'tornivaht'])
      .type(70, 170, 'Teenistuskoha eesmärk on valvata lossi, kui kõik magavad.');
    for (const x of [70, 200, 400]) writer.rule(x, 100, x, 115, 'background');
    for (const y of [100, 115]) writer.rule(70, y, 400, y, 'background');
    expect(show(writer.page)).toEqual([
      '[B 1.3 Vahetu juht | B 1.4 Asendaja]',
      '[Lossi ülem | <centre> Väravavaht, ⏎ tornivaht]',
      'Teenistuskoha eesmärk on valvata lossi, kui kõik magavad.',
    ]);
  });

  it('hold what hangs far under a bullet', () => {
    const { page } = new Typewriter()
      .type(70, 100, 'Ülesanne')
      .type(260, 100, 'Tulemus')
      .type(70, 112, '3.1 Rahva kaitsmine')
      .type(282, 112, '•')
      .type(306, 112, 'Rahvas on')
      .type(70, 124, 'ja lohutamine.')
      .type(306, 124, 'kaitstud.');
    expect(show(page)).toEqual([
      '[Ülesanne | Tulemus]',
      '[3.1 Rahva kaitsmine ⏎ ja lohutamine. | * Rahvas on ⏎ kaitstud.]',
    ]);
  });
});

describe('prose in two columns', () => {
  const left = [
    '1. ÜLDOSA',
    '1.1 Kokk allub kaptenile.',
    '1.2 Kokka asendab madrus.',
    '2. TÖÖ',
    '2.1 Kokk keedab suppi ja',
    'küpsetab leiba.',
  ];
  const paper = (right: readonly string[]): Page =>
    new Typewriter()
      .type(300, 40, 'Laevakoka ametijuhend', { size: 14, bold: true, align: 'centre' })
      .lines(70, 80, left)
      .lines(320, 80, right)
      .type(70, 170, 'Laevakokk on juhendiga tutvunud ning lubab seda merel ja maal täita.').page;

  it('is read down the one and on down the other where the numbers go on', () => {
    const right = [
      '2.2 Kokk peseb nõusid.',
      '3. ÕIGUSED',
      '3.1 Valida kala.',
      '4. VASTUTUS',
      '4.1 Vastutab supi eest',
      'ka tormis.',
    ];
    const text = show(paper(right)).join(' / ');
    expect(text.indexOf('2.1 Kokk keedab suppi ja')).toBeLessThan(text.indexOf('2.2 Kokk peseb'));
    expect(text.indexOf('1.1 Kokk allub')).toBeLessThan(text.indexOf('2.1 Kokk keedab'));
    expect(text.indexOf('4.1 Vastutab')).toBeLessThan(text.indexOf('on juhendiga tutvunud'));
    expect(text).not.toContain('|');
  });

  const headed = (rightTop: number): Page => {
    const paper = new Typewriter();
    paper.type(300, 40, 'Laevakoka ametijuhend', { size: 14, bold: true, align: 'centre' });
    for (const [left, top, texts] of [
      [70, 80, ['TÖÖ', 'Kokk keedab suppi ja', 'küpsetab leiba.', 'Kokk peseb katla.', 'Kokk loeb kotid üle.']],
      [70, 150, ['Kokk ostab sadamas kala', 'ja kannab selle pardale.']],
      [320, rightTop, ['Kokk sööb viimasena.', 'ÕIGUSED', 'Valida kala.', 'Magada päeval.', 'VASTUTUS']],
      [320, rightTop + 60, ['Vastutab supi ja leiva eest ka kõige', 'hullemas tormis.']],
    ] as const)
      for (const [i, text] of texts.entries())
        paper.type(left, top + 12 * i, text, { bold: text === text.toUpperCase() });
    return paper.page;
  };

  it('is read so without numbers where its headings stand level with nothing beside them', () => {
    const text = show(headed(85)).join(' / ');
    expect(text.indexOf('pardale')).toBeLessThan(text.indexOf('sööb viimasena'));
    expect(text).not.toContain('|');
    expect(show(headed(80)).join(' / ')).toContain('|');
  });

  it('is a table where they do not', () => {
    const right = ['Osad', '1.1 Kapten.', '1.2 Madrus.', 'Tulemus', '2.1 Supp on', 'keedetud.'];
    expect(show(paper(right)).join(' / ')).toContain('|');
  });
});

it('keeps a centred title apart from the heading below it, however wide the space between paragraphs', () => {
  const paper = new Typewriter().type(300, 40, 'Laevakoka ametijuhend', { size: 14, bold: true, align: 'centre' });
  const below = [
    '1. Üldsätted',
    '1.1 Kokk keedab suppi.',
    '1.2 Kokk küpsetab leiba.',
    '1.3 Kokk peseb iga päev pärast lõunat ja õhtul enne vahi lõppu kõik nõud ning katlad ja pühib kambüüsi.',
  ];
  for (const [i, text] of below.entries()) paper.type(50, 60 + 30 * i, text);
  expect(show(paper.page)).toEqual(['B <centre> Laevakoka ametijuhend', ...below]);
});

it('keeps the head of a column of numbers apart from the first of them', () => {
  const paper = new Typewriter();
  for (const [i, [number, task, result]] of [
    ['Jrk nr', 'Tööülesanne', 'Oodatav tulemus'],
    ['1.', 'Jahvatab rukist', 'Jahu on peen'],
    ['2.', 'Õlitab võlli', 'Võll ei kriuksu'],
  ].entries())
    paper
      .type(50, 50 + 12 * i, number!)
      .type(120, 50 + 12 * i, task!)
      .type(320, 50 + 12 * i, result!);
  expect(show(paper.page)).toEqual([
    '[Jrk nr | Tööülesanne | Oodatav tulemus]',
    '[1. | Jahvatab rukist | Jahu on peen]',
    '[2. | Õlitab võlli | Võll ei kriuksu]',
  ]);
});

it('keeps the heads of columns in a text file apart from the first row', () => {
  const { page } = new Typewriter()
    .lines(70, 100, [
      'Põhilised tööülesanded',
      'Hindab eaka abivajadust ja koostab',
      'hooldusplaani.',
      'Korraldab teenust.',
    ])
    .lines(250, 100, ['Tulemus', 'Abivajadus on hinnatud kümne päeva', 'jooksul.', 'Teenus algab õigel ajal.']);
  const words = page.words.map(({ text, box, fontSize }) => ({ text, box, fontSize }));
  expect(show({ ...page, words })).toEqual([
    '[Põhilised tööülesanded | Tulemus]',
    '[Hindab eaka abivajadust ja koostab ⏎ hooldusplaani. | Abivajadus on hinnatud kümne päeva ⏎ jooksul.]',
    '[Korraldab teenust. | Teenus algab õigel ajal.]',
  ]);
});
