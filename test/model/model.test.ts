import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { readApproval } from '../../src/model/approval.ts';
import { coverage } from '../../src/model/coverage.ts';
import { model } from '../../src/model/index.ts';
import type { JobDescription } from '../../src/model/types.ts';
import { segment } from '../../src/segment/index.ts';
import type { Block, Cell, Paragraph, Root, Table } from '../../src/tree/index.ts';

const p = (value: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  value,
  level: 0,
  origin: [],
  ...more,
});
const bullet = (value: string): Paragraph => p(value, { marker: '•' });
const cell = (content: string | Block[], column: number): Cell => ({
  type: 'cell',
  column,
  columns: 1,
  children: typeof content === 'string' ? (content === '' ? [] : [p(content)]) : content,
});
const table = (...rows: (string | Block[])[][]): Table => ({
  type: 'table',
  evidence: 'source',
  children: rows.map((cells) => ({ type: 'row', children: cells.map(cell) })),
});
const root = (...children: Block[]): Root => ({ type: 'root', children, furniture: [], outline: [] });

interface Reading {
  value: JobDescription;
  rules: (string | undefined)[];
  coverage: number;
}

const read = (...blocks: Block[]): Reading => readRoot(root(...blocks));
/** Lines of a text file. */
const readText = (...lines: string[]): Reading =>
  readRoot({ ...root(...lines.map((line) => (line.startsWith('•') ? bullet(line.slice(2)) : p(line)))), lines: true });

function readRoot(tree: Root): Reading {
  const file = new VFile();
  const [made] = model(segment(tree), file);
  return {
    value: made!.document as JobDescription,
    rules: file.messages.map(({ ruleId }) => ruleId),
    coverage: made!.coverage,
  };
}

it('tells tasks that begin with a verb from their results where neither has a number', () => {
  const { value } = readText(
    '3. TÖÖÜLESANDED',
    'Ülesanded',
    'Tulemused',
    'Keedab suppi neile, kes on pardal.',
    'Supp on kuum.',
    'Madrused saavad lisa.',
    'Peseb katla.',
    'Katel on puhas.',
  );
  expect(value.ülesanded).toEqual([
    { ülesanne: 'Keedab suppi neile, kes on pardal.', tulemused: ['Supp on kuum.', 'Madrused saavad lisa.'] },
    { ülesanne: 'Peseb katla.', tulemused: ['Katel on puhas.'] },
  ]);
});

describe('general part', () => {
  it('reads labels that stand beside each other, each before its own value', () => {
    const { value } = read(
      p('1. ÜLDOSA'),
      table(['Ametinimetus', 'Laevakokk', 'Osakond', 'Laevastik'], ['Alluvad', '', 'Asendaja', 'Madrus']),
    );
    expect(value.üldosa).toEqual({
      ametinimetus: 'Laevakokk',
      struktuuriüksus: 'Laevastik',
      alluvad: [],
      asendaja: ['Madrus'],
    });
  });

  it('pairs a row of labels with the row below it', () => {
    const { value, coverage: share } = read(
      p('1. ÜLDOSA'),
      table(['1.1 Ametinimetus', '1.2 Struktuuriüksus'], ['Laevakokk', [p('Laevastiku osakond'), p('köögi talitus')]]),
      table(['1.3 Vahetu juht', '1.4 Kes asendab', '1.5 Keda asendab'], ['Kapten', 'Madrus, pootsman (vaba)', '-']),
    );
    expect(value.üldosa).toEqual({
      ametinimetus: 'Laevakokk',
      struktuuriüksus: 'Laevastiku osakond, köögi talitus',
      vahetu_juht: 'Kapten',
      asendaja: ['Madrus', 'pootsman (vaba)'],
      asendab: [],
    });
    expect(share).toBe(1);
  });

  it('reads label and value side by side, keeps unknown labels and values without a label cell', () => {
    const { value } = read(
      p('1. Üldosa'),
      table(
        ['Teenistuskoht', 'Laevakokk'],
        ['Alluvad', 'Abikokk või'],
        ['', 'praktikant'],
        ['Kodusadam', 'Kuressaare'],
        ['Ametikoha grupp', 'Töötaja'],
        ['Eritingimused', ''],
      ),
    );
    expect(value.üldosa).toEqual({
      ametinimetus: 'Laevakokk',
      alluvad: ['Abikokk', 'praktikant'],
      ametikoha_grupp: 'töötaja',
      muud_andmed: [{ nimetus: 'Kodusadam', väärtus: 'Kuressaare' }],
    });
  });
});

describe('tasks', () => {
  it('take the section heading as the heading of a column', () => {
    const { value } = read(
      p('1. Üldosa'),
      table(['Teenistuskoht', 'Laevakokk']),
      table(
        ['2. Peamised teenistusülesanded', 'Oodatavad tulemused'],
        ['2.1. Supi keetmine.', [bullet('Supp on soe.'), bullet('Supp on soolane.')]],
        ['2.2. Nõude pesemine', ''],
      ),
    );
    expect(value.ülesanded).toEqual([
      { number: '2.1', ülesanne: 'Supi keetmine.', tulemused: ['Supp on soe.', 'Supp on soolane.'] },
      { number: '2.2', ülesanne: 'Nõude pesemine', tulemused: [] },
    ]);
  });

  it('stand below headings that wrap into a row of their own', () => {
    const { value, coverage: share } = read(
      p('3. ÜLESANDED'),
      table(
        ['Teenistuskoha ülesanded', 'Tulemuslikkuse mõõtmise'],
        ['', 'kriteeriumid'],
        ['3.1 Supi keetmine', 'Supp on soe.'],
      ),
    );
    expect(value.ülesanded).toEqual([{ number: '3.1', ülesanne: 'Supi keetmine', tulemused: ['Supp on soe.'] }]);
    expect(share).toBe(1);
  });

  it('keep the list of a cell apart from the results, and go on where a row goes on', () => {
    const { value } = read(
      p('3. TEENISTUSÜLESANDED'),
      table(
        ['Põhiülesanded', 'Oodatavad tulemused'],
        [[p('3.1 Toidu varumine, sh'), bullet('kala ostmine;'), bullet('leiva küpsetamine.')], 'Ladu on täis.'],
        ['3.2 Laevapere toitmine ja', 'Keegi ei nälgi.'],
        ['külaliste kostitamine.', 'Külaline kiidab.'],
      ),
    );
    expect(value.ülesanded).toEqual([
      {
        number: '3.1',
        ülesanne: 'Toidu varumine, sh',
        alapunktid: ['kala ostmine;', 'leiva küpsetamine.'],
        tulemused: ['Ladu on täis.'],
      },
      {
        number: '3.2',
        ülesanne: 'Laevapere toitmine ja külaliste kostitamine.',
        tulemused: ['Keegi ei nälgi.', 'Külaline kiidab.'],
      },
    ]);
  });

  it('have results under them where a heading announces some', () => {
    const { value } = read(
      p('3. Ülesanded'),
      p('Ülesanne Tulemuslikkuse näitaja'),
      p('3.1 Supi keetmine'),
      p('Supp on soe.'),
      p('3.2 Toidu varumine, sh'),
      bullet('kala ostmine;'),
      p('Ladu on täis.'),
    );
    expect(value.ülesanded).toEqual([
      { number: '3.1', ülesanne: 'Supi keetmine', tulemused: ['Supp on soe.'] },
      {
        number: '3.2',
        ülesanne: 'Toidu varumine, sh',
        alapunktid: ['kala ostmine;'],
        tulemused: ['Ladu on täis.'],
      },
    ]);
  });

  it.each([
    ['numbered', '3.1. ', '3.2. '],
    ['not numbered', '', ''],
  ])('have results behind a label of theirs, %s', (_, one, two) => {
    const { value, coverage: share } = read(
      p('3. Ülesanded'),
      p(`${one}Keedab suppi.`),
      p('Tulemus: supp on soe.'),
      p(`${two}Peseb nõud.\nOodatavad tulemused:`),
      bullet('nõud on puhtad;'),
      bullet('köök on kuiv.'),
    );
    expect(value.ülesanded?.map(({ ülesanne, tulemused }) => [ülesanne, tulemused])).toEqual([
      ['Keedab suppi.', ['supp on soe.']],
      ['Peseb nõud.', ['nõud on puhtad;', 'köök on kuiv.']],
    ]);
    expect(share).toBe(1);
  });

  it('have no results where their cell lies across the columns of another matter', () => {
    const wide = { ...table(['Keedab suppi.']), children: [] };
    const rows = table(['Haridus', 'Kokakool']).children;
    const [row] = table(['Keedab suppi.']).children;
    const across = { ...row!, children: [{ ...row!.children[0]!, columns: 2 }] };
    const { value } = read(p('3. Ülesanded'), { ...wide, children: [across] }, p('4. Nõuded'), {
      ...wide,
      children: rows,
    });
    expect(value.ülesanded).toEqual([{ ülesanne: 'Keedab suppi.' }]);
  });

  it.each([
    ['wrapped', ['Teenistuskoha ülesanded', 'Tulemuslikkuse mõõtmise kriteeriumid/ Soovitud', 'töötulemus']],
    ['one below the other', ['Ülesanne', 'Oodatav tulemus']],
  ])('drop headings of columns, %s', (_, headings) => {
    const { value } = read(
      p('3. Ülesanded'),
      ...headings.map((each) => p(each)),
      p('3.1 Supi keetmine'),
      p('Supp on soe.'),
    );
    expect(value.ülesanded).toEqual([{ number: '3.1', ülesanne: 'Supi keetmine', tulemused: ['Supp on soe.'] }]);
    expect(value.muu).toBeUndefined();
  });

  it('keep shares of working time apart from the results', () => {
    const { value, coverage } = read(
      p('3. Ülesanded'),
      table(
        ['Ülesanne', 'Tulemus', 'Osakaal %'],
        ['3.1 Keedab suppi', 'Supp on soe.', '70%'],
        ['3.2 Peseb nõud', '', '30%'],
      ),
    );
    expect(coverage).toBe(1);
    expect(value.ülesanded?.map(({ tulemused }) => tulemused)).toEqual([['Supp on soe.'], []]);
    expect(value.muu?.map(({ sisu }) => sisu)).toEqual([['Osakaal %', '70%', '30%']]);
  });

  it('begin with one that announces its own list', () => {
    const { value } = read(
      p('3. Ülesanded'),
      p('3.1. Keedab, sealhulgas:'),
      p('3.1.1. suppi;'),
      p('3.1.2. putru.'),
      p('3.2. Peseb nõud.'),
    );
    expect(value.ülesanded).toEqual([
      { number: '3.1', ülesanne: 'Keedab, sealhulgas:', alapunktid: ['3.1.1. suppi;', '3.1.2. putru.'] },
      { number: '3.2', ülesanne: 'Peseb nõud.' },
    ]);
  });

  it('part where several stand in one paragraph', () => {
    const { value } = read(p('3. Ülesanded'), p('3.1. Keedab suppi. 3.2. Peseb nõud.'));
    expect(value.ülesanded?.map(({ number }) => number)).toEqual(['3.1', '3.2']);
  });

  it('have no results where there is no column for them, and activities as sub-items where there are three', () => {
    const plain = read(p('3. Teenistusülesanded'), p('3.1. Keedab suppi.'), bullet('hommikul;'), p('3.2. Peseb nõud.'));
    expect(plain.value.ülesanded).toEqual([
      { number: '3.1', ülesanne: 'Keedab suppi.', alapunktid: ['hommikul;'] },
      { number: '3.2', ülesanne: 'Peseb nõud.' },
    ]);
    const three = read(
      p('3. ÜLESANDED'),
      table(
        ['Teenistuskoha ülesanded', 'Tegevused ülesannete täitmiseks', 'Tulemuslikkuse mõõtmise kriteeriumid'],
        ['3.1 Toitmine', [bullet('keedab')], 'Kõht on täis'],
      ),
    );
    expect(three.value.ülesanded).toEqual([
      { number: '3.1', ülesanne: 'Toitmine', alapunktid: ['keedab'], tulemused: ['Kõht on täis'] },
    ]);
  });
});

describe('requirements as sentences', () => {
  it('find their fields by their words where no label does', () => {
    const { value, coverage: share } = read(
      p('1. Nõuded laevakokale'),
      p('1.1. Vähemalt kutseharidus.'),
      p('1.2. Vähemalt 2-aastane töökogemus merel.'),
      p('1.3. Eesti keele oskus tasemel B2.'),
      p('1.4. Oskus keeta suppi tormis.'),
    );
    expect(value.nõuded).toEqual({
      haridus: { tekst: 'Vähemalt kutseharidus.', tase: 'kutseharidus' },
      töökogemus: { tekst: 'Vähemalt 2-aastane töökogemus merel.', aastad: 2, nõue: 'nõutav' },
      keeleoskus: { tekst: 'Eesti keele oskus tasemel B2.', keeled: [{ keel: 'et', tase: 'B2', nõue: 'nõutav' }] },
      teadmised_ja_oskused: ['Oskus keeta suppi tormis.'],
    });
    expect(share).toBe(1);
  });

  it('keep a label that the vocabulary lacks apart from the values around it', () => {
    const { value } = read(
      p('1. Nõuded'),
      p('Haridus: kutseharidus'),
      p('Meresõidutunnistus: kehtiv'),
      p('Keeleoskus: eesti keel B2'),
    );
    expect(value.nõuded?.haridus?.tekst).toBe('kutseharidus');
    expect(value.muu).toEqual([{ pealkiri: '1. Nõuded', sisu: ['Meresõidutunnistus: kehtiv'] }]);
  });
});

describe('rows of labels in the general part', () => {
  it('have their values in the next row that is not empty, be it one cell over the whole width', () => {
    const { value, coverage: share } = read(
      p('1. ÜLDOSA'),
      table(['1.1 Ametinimetus', '1.2 Asendaja'], ['', ''], ['Laevakokk', 'Madrus'], ['1.3 Alluvad', ''], ['-']),
    );
    expect(value.üldosa).toEqual({ ametinimetus: 'Laevakokk', asendaja: ['Madrus'], alluvad: [] });
    expect(value.muu).toBeUndefined();
    expect(share).toBe(1);
  });
});

describe('tasks in a table', () => {
  it('are told by the headings of its columns where no heading announces them', () => {
    const { value } = read(
      p('Ametikoht: laevakokk'),
      table(
        ['Põhilised tööülesanded', 'Tulemus'],
        ['Keedab suppi.', 'Supp on soe.'],
        ['Tellib kala.', 'Kala on värske.'],
      ),
      p('Nõuded'),
      p('Haridus: keskharidus'),
    );
    expect(value.ülesanded).toEqual([
      { ülesanne: 'Keedab suppi.', tulemused: ['Supp on soe.'] },
      { ülesanne: 'Tellib kala.', tulemused: ['Kala on värske.'] },
    ]);
  });
});

describe('a table whose first column holds the numbers', () => {
  it('is read as the same table with the numbers before their texts', () => {
    const { value, coverage: share } = read(
      table(
        ['1', 'Üldandmed', ''],
        ['1.1', 'Ametinimetus', 'Laevakokk'],
        ['1.2', 'Asendaja', 'Madrus'],
        ['2', 'Ülesanded', ''],
        ['2.1', 'Keedab suppi', ''],
        ['3', 'Nõudmised töötajale', ''],
        ['3.1', 'Haridus', 'keskharidus'],
      ),
    );
    expect(value.üldosa).toEqual({ ametinimetus: 'Laevakokk', asendaja: ['Madrus'] });
    expect(value.ülesanded).toEqual([{ number: '2.1', ülesanne: 'Keedab suppi', tulemused: [] }]);
    expect(value.nõuded?.haridus?.tekst).toBe('keskharidus');
    expect(value.muu).toBeUndefined();
    expect(share).toBe(1);
  });
});

describe('requirements in a table', () => {
  it('keep a row apart whose label the vocabulary lacks', () => {
    const { value, coverage: share } = read(
      p('6. NÕUDED'),
      table(
        ['Haridus', 'keskharidus'],
        ['Tuukriluba', 'kehtiv kanne sukeldujate raamatus'],
        ['Keeleoskus', 'eesti keel B1'],
      ),
    );
    expect(value.nõuded?.haridus?.tekst).toBe('keskharidus');
    expect(value.muu).toEqual([{ pealkiri: '6. NÕUDED', sisu: ['Tuukriluba', 'kehtiv kanne sukeldujate raamatus'] }]);
    expect(share).toBe(1);
  });

  it.each([
    ['kutseharidus, soovitavalt aastane töökogemus laeval', 'kutseharidus', 'soovitavalt aastane töökogemus laeval'],
    ['Keskharidus. Kaheaastane töökogemus, ka paadis.', 'Keskharidus.', 'Kaheaastane töökogemus, ka paadis.'],
    ['keskharidus, kogemus köögis või kutseharidus', 'keskharidus, kogemus köögis või kutseharidus', undefined],
  ])('part education and experience under one label: %s', (text, education, experience) => {
    const { value } = read(p('6. NÕUDED'), table(['Haridus ja töökogemus', text], ['Keeleoskus', 'eesti keel B1']));
    expect(value.nõuded?.haridus?.tekst).toBe(education);
    expect(value.nõuded?.töökogemus?.tekst).toBe(experience);
  });
});

describe('rights, responsibility and the rest', () => {
  it('end where a register names other documents', () => {
    const { value, coverage: share } = read(
      p('4. Vastutus'),
      bullet('supi eest.'),
      p('Ametijuhend vaadatakse üle igal kevadel.'),
      p('Seotud dokumendid', { bold: true }),
      table(['Viit', 'Kuupäev'], ['4-1/7', '02.09.2031']),
    );
    expect(value.muutmine).toEqual(['Ametijuhend vaadatakse üle igal kevadel.']);
    expect(value.muu).toEqual([{ pealkiri: 'Seotud dokumendid', sisu: ['Viit', 'Kuupäev', '4-1/7', '02.09.2031'] }]);
    expect(share).toBe(1);
  });

  it('open with a word and a colon before their text, once', () => {
    const { value } = read(
      p('4. Nõuded'),
      p('Haridus: keskharidus'),
      p('Õigused: valida kala, tellida leiba.'),
      p('Vastutus: vastutab supi eest.'),
      p('Õigused: loetletud eespool.'),
    );
    expect(value.nõuded?.haridus?.tekst).toBe('keskharidus');
    expect(value.õigused).toEqual(['valida kala, tellida leiba']);
    expect(value.vastutus).toEqual(['vastutab supi eest', 'Õigused: loetletud eespool']);
  });

  it('open with a sentence of their own as a heading', () => {
    const { value } = read(
      p('3. LAEVAKOKAL ON ÕIGUS'),
      p('3.1. valida kala;'),
      p('4. LAEVAKOKK VASTUTAB'),
      p('4.1. supi eest.'),
    );
    expect(value.õigused).toEqual(['valida kala']);
    expect(value.vastutus).toEqual(['supi eest']);
  });

  it('tell sides without labels by their verbs', () => {
    const { value } = read(
      p('5. Õigused ja vastutus'),
      p('5.1. Kokal on õigus valida kala. 5.2. Kokk võib tellida leiba.'),
      p('5.3. Kokk vastutab supi eest.'),
    );
    expect(value.õigused).toEqual(['Kokal on õigus valida kala', 'Kokk võib tellida leiba']);
    expect(value.vastutus).toEqual(['Kokk vastutab supi eest']);
  });

  it.each(['1)', '1.', '5.1.', '•'])('drop a lead-in without a colon before an item that begins with %s', (mark) => {
    const { value, coverage: share } = readText(
      '5. VASTUTUS',
      'Laevakokk vastutab',
      `${mark} supi maitse eest;`,
      `${mark.replace('1', '2')} köögi puhtuse eest.`,
    );
    expect(value.vastutus).toEqual(['supi maitse eest', 'köögi puhtuse eest']);
    expect(share).toBe(1);
  });

  it('read an office above the name of a signer, beside one who has read the description', () => {
    const { value, coverage: share } = read(
      p('5. Vastutus'),
      p('Supi eest'),
      table(
        ['Vallavanem', 'Tutvunud'],
        ['/allkirjastatud digitaalselt/', '/allkirjastatud digitaalselt/'],
        ['Aino Ankur', 'Paul Purje'],
      ),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', amet: 'Vallavanem', viis: 'digitaalne' },
      { nimi: 'Paul Purje', pool: 'töötaja', viis: 'digitaalne' },
    ]);
    expect(share).toBe(1);
  });

  it('read names behind offices, captions of blanks between them and the day', () => {
    const { value, coverage: share } = read(
      p('5. Vastutus'),
      p('Supi eest'),
      p('Direktor: Aino Ankur /allkiri/'),
      p('Laevakokk: Paul Purje /allkiri/ 12.09.2017'),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', amet: 'Direktor', pool: 'tööandja' },
      { nimi: 'Paul Purje', amet: 'Laevakokk' },
    ]);
    expect(share).toBe(1);
  });

  it('keep an office that no name follows', () => {
    const { value, coverage: share } = read(p('5. Vastutus'), p('Supi eest'), p('Poolte allkirjad:'), p('Vallavanem'));
    expect(value.allkirjad).toBeUndefined();
    expect(JSON.stringify(value.muu)).toContain('Vallavanem');
    expect(share).toBe(1);
  });

  it('take the blanks of a date for no office', () => {
    const { value } = read(p('5. Vastutus'), p('Supi eest'), p('Tutvunud: Paul Purje\n"…" ............... 2012. a'));
    expect(value.allkirjad).toEqual([{ nimi: 'Paul Purje', pool: 'töötaja' }]);
  });

  it('read signers behind their sides, and leave captions of blanks out', () => {
    const { value, coverage: share } = read(
      p('5. Vastutus'),
      p('Supi eest'),
      p('Tööandja: Kalle Kapten, reeder'),
      p('Töötaja: ____________'),
      p('(nimi, allkiri, kuupäev)'),
    );
    expect(value.vastutus).toEqual(['Supi eest']);
    expect(value.allkirjad).toEqual([{ nimi: 'Kalle Kapten', amet: 'reeder', pool: 'tööandja' }]);
    expect(share).toBe(1);
  });

  it('drops lead-ins and closing marks, splits a sentence at semicolons', () => {
    const { value, coverage: share } = read(
      p('4. ÕIGUSED'),
      p('Omab õigust:'),
      bullet('puhata;'),
      bullet('süüa.'),
      p('5. VASTUTUS'),
      p('noa teravuse eest; tule hoidmise eest (ka tormis; alati).'),
      p('9. SADAMAKORD', { bold: true }),
      p('Sadamas ei keedeta.'),
      p('Ametijuhend vaadatakse üle igal kevadel.'),
    );
    expect(value.õigused).toEqual(['puhata', 'süüa']);
    expect(value.vastutus).toEqual(['noa teravuse eest', 'tule hoidmise eest (ka tormis; alati)']);
    expect(value.muu).toEqual([{ pealkiri: '9. SADAMAKORD', sisu: ['Sadamas ei keedeta.'] }]);
    expect(value.muutmine).toEqual(['Ametijuhend vaadatakse üle igal kevadel.']);
    expect(share).toBe(1);
  });

  it('reads signers of two columns', () => {
    const { value } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Poolte allkirjad:'),
      table(
        ['Tööandja:', 'Töötaja:'],
        ['(allkirjastatud digitaalselt)', '(allkirjastatud digitaalselt)'],
        ['Aino Ankur', 'Purje Puri-Purjekas'],
        ['Kapten', ''],
      ),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', amet: 'Kapten', pool: 'tööandja', viis: 'digitaalne' },
      { nimi: 'Purje Puri-Purjekas', pool: 'töötaja', viis: 'digitaalne' },
    ]);
  });

  it('parts marks of two columns that a space parts', () => {
    const { value } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Poolte allkirjad:'),
      table(['Tööandja:', 'Töötaja:']),
      p('(allkirjastatud digitaalselt) (allkirjastatud digitaalselt)'),
      table(['Aino Ankur', 'Purje Puri']),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', pool: 'tööandja', viis: 'digitaalne' },
      { nimi: 'Purje Puri', pool: 'töötaja', viis: 'digitaalne' },
    ]);
  });

  it('takes the person for the signer, not the institution above or the day behind', () => {
    const { value, coverage: share } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Tööandja:'),
      p('OÜ Ankrukett'),
      p('Aino Ankur'),
      p('kapten'),
      p('Töötaja:'),
      p('/allkiri/ Purje Puri 02.09.2031'),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', amet: 'kapten', pool: 'tööandja' },
      { nimi: 'Purje Puri', pool: 'töötaja' },
    ]);
    expect(value.muu).toEqual([{ sisu: ['OÜ Ankrukett', '02.09.2031'] }]);
    expect(share).toBe(1);
  });

  it('takes offices for those of the names above them though they stand in columns of their own', () => {
    const { value } = read(
      p('1. Üldosa'),
      p('Poolte allkirjad:'),
      table(['Uku Unine', 'Piia Paadimees']),
      table(['laevakokk', 'kapten']),
    );
    expect(value.allkirjad).toMatchObject([
      { nimi: 'Uku Unine', amet: 'laevakokk' },
      { nimi: 'Piia Paadimees', amet: 'kapten' },
    ]);
  });

  it('reads marks below the names', () => {
    const { value } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      table(
        ['Tööandja', 'Töötaja'],
        ['Aino Ankur', 'Purje Puri-Purjekas'],
        ['/allkirjastatud digitaalselt/', '/allkirjastatud digitaalselt/'],
      ),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Aino Ankur', pool: 'tööandja', viis: 'digitaalne' },
      { nimi: 'Purje Puri-Purjekas', pool: 'töötaja', viis: 'digitaalne' },
    ]);
  });

  it('take one mark below two signers for both', () => {
    const { value } = read(
      p('AMETIJUHEND', { bold: true }),
      p('1. Õigused'),
      p('puhata.'),
      p('Tööandja: Töötaja:'),
      p('Mari Meri Toomas Tuul'),
      p('(allkirjastatud digitaalselt)'),
    );
    expect(value.allkirjad?.map(({ viis }) => viis)).toEqual(['digitaalne', 'digitaalne']);
  });

  it('read a name with its office on one line', () => {
    const { value } = read(
      p('AMETIJUHEND', { bold: true }),
      p('1. Õigused'),
      p('puhata.'),
      p('(allkirjastatud digitaalselt)'),
      p('Mari Meri peadirektor'),
    );
    expect(value.allkirjad).toEqual([{ nimi: 'Mari Meri', amet: 'peadirektor', viis: 'digitaalne' }]);
  });

  it('find sides above rules to sign on behind the requirements', () => {
    const { value } = read(
      p('AMETIJUHEND', { bold: true }),
      p('1. Nõuded'),
      p('Haridus: keskharidus'),
      p('Tööandja:'),
      p('Mari Meri'),
      p('kapten'),
      p('______________'),
      p('Teenistuja:'),
      p('Toomas Tuul'),
      p('______________'),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Mari Meri', amet: 'kapten', pool: 'tööandja' },
      { nimi: 'Toomas Tuul', pool: 'töötaja' },
    ]);
  });

  it('reads a label and an office above a name, and a mark that a narrow column broke', () => {
    const { value, coverage: share } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Olen tutvunud:'),
      table(['Nimi: Purje Puri', 'Laevaköögi juhataja'], ['/allkiri/', 'Aino Ankur\n(allkirjastatud\ndigitaalselt)']),
    );
    expect(value.allkirjad).toMatchObject([
      { nimi: 'Purje Puri' },
      { nimi: 'Aino Ankur', amet: 'Laevaköögi juhataja', viis: 'digitaalne' },
    ]);
    expect(share).toBe(1);
  });

  it('reads marks that the rows of a table broke, a row apart in its columns', () => {
    const { value, coverage: share } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Poolte allkirjad:'),
      table(
        ['Tööandja:', 'Töötaja:'],
        ['(allkirjastatud\ndigitaalselt)', '(allkirjastatud'],
        ['Purje Puri', 'digitaalselt)'],
        ['Kapten', 'Aino Ankur'],
      ),
    );
    expect(value.allkirjad).toEqual([
      { nimi: 'Purje Puri', amet: 'Kapten', pool: 'tööandja', viis: 'digitaalne' },
      { nimi: 'Aino Ankur', pool: 'töötaja', viis: 'digitaalne' },
    ]);
    expect(share).toBe(1);
  });

  it('takes the side that is named, not the one that the sentence above implies', () => {
    const { value, coverage: share } = read(
      p('5. VASTUTUS'),
      bullet('noa eest.'),
      p('Olen ametijuhendiga tutvunud.'),
      p('Tööandja: ________ Aino Ankur, kapten'),
      p('Töötaja: ________'),
    );
    expect(value.allkirjad).toEqual([{ nimi: 'Aino Ankur', amet: 'kapten', pool: 'tööandja' }]);
    expect(share).toBe(1);
  });

  it('reads a field of the general part that is printed as a section', () => {
    const { value, rules } = read(
      p('4. Õigused'),
      p('puhata'),
      p('7. Eritingimused', { bold: true }),
      p('Töö on märg.'),
    );
    expect(value.üldosa).toEqual({ eritingimused: 'Töö on märg.' });
    expect(rules).not.toContain('tundmatu-pealkiri');
  });

  it('takes the value of a label that ends a table from below it', () => {
    const { value } = read(
      p('1. ÜLDOSA'),
      table(['1.1 Ametinimetus', '1.2 Vahetu juht'], ['Öövalvur', 'Sadamakapten'], ['1.3 Keda asendab']),
      p('Teist öövalvurit'),
      p('1.4 Töö toimub öösel.'),
    );
    expect(value.üldosa).toEqual({
      ametinimetus: 'Öövalvur',
      vahetu_juht: 'Sadamakapten',
      asendab: ['Teist öövalvurit'],
    });
    expect(value.muu).toEqual([{ pealkiri: '1. ÜLDOSA', sisu: ['1.4 Töö toimub öösel.'] }]);
  });

  it('names the post by a title with a line below it', () => {
    const { value } = read(p('ÖÖVALVURI AMETIJUHEND\n(sadam)'), p('1. ÜLDOSA'), p('1.1 Alluvad: puuduvad'));
    expect(value.üldosa).toEqual({ ametinimetus: 'ÖÖVALVURI (sadam)', alluvad: [] });
  });

  it('says which parts are missing', () => {
    expect(read(p('4. ÕIGUSED'), bullet('puhata;')).rules).toEqual([
      'puuduv-jagu',
      'puuduv-jagu',
      'puuduv-jagu',
      'puuduv-jagu',
    ]);
  });
});

describe('parts in two places', () => {
  const { value, coverage } = read(
    p('AMETIJUHEND', { bold: true }),
    p('1. EESMÄRK'),
    p('Laevad on sadamas.'),
    p('2. NÕUDED'),
    p('Haridus: keskharidus'),
    p('3. EESMÄRK'),
    p('Meri on puhas.'),
    p('4. NÕUDED'),
    p('Haridus: kõrgharidus'),
    p('Keeleoskus: eesti keel C1'),
    p('5. TÖÖVAHENDID'),
    p('Paat.'),
    p('6. TÖÖVAHENDID'),
    p('Aer.'),
  );

  it('lose no word', () => {
    expect(coverage).toBe(1);
    expect(value.üldosa?.eesmärk).toBe('Laevad on sadamas. Meri on puhas.');
    expect(value.nõuded?.haridus).toEqual({ tekst: 'keskharidus kõrgharidus', tase: 'keskharidus' });
    expect(value.nõuded?.keeleoskus?.tekst).toBe('eesti keel C1');
    expect(value.töövahendid).toBe('Paat. Aer.');
  });

  it('drops the number of a section from a purpose, as from items', () => {
    const { value, coverage: share } = read(p('2. TÖÖ EESMÄRK'), p('2.1. Laevad on sadamas.'), p('24 tundi päevas.'));
    expect(value.üldosa?.eesmärk).toBe('Laevad on sadamas. 24 tundi päevas.');
    expect(share).toBe(1);
  });
});

it('takes a table of competences under a numbered label apart into names and behaviours', () => {
  const { value, coverage } = read(
    p('AMETIJUHEND', { bold: true }),
    p('1. NÕUDED'),
    p('Haridus: keskharidus'),
    p('2. Kompetentsid'),
    table(['Kompetents', 'Kirjeldus'], ['Juhtimine', 'Jagab ülesandeid'], ['Hool', [p('Kuulab'), p('Aitab')]]),
    p('3. Õigused'),
    p('puhata.'),
  );
  expect(coverage).toBe(1);
  expect(value.nõuded?.kompetentsid).toEqual([
    { nimetus: 'Juhtimine', kirjeldused: ['Jagab ülesandeid'] },
    { nimetus: 'Hool', kirjeldused: ['Kuulab', 'Aitab'] },
  ]);
  expect(value.õigused).toEqual(['puhata']);
});

it('reads a whole description that is one table of labels', () => {
  const { value, coverage } = read(
    p('AMETIJUHEND', { bold: true }),
    table(
      ['Ametikoht', 'Laevakokk'],
      ['Vahetu juht', 'Kapten'],
      ['Tööülesanded', [p('1. Keedab suppi ja küpsetab leiba kogu meeskonnale.'), p('2. Peseb nõusid.')]],
      ['Haridus', 'keskharidus'],
      ['Õigused', [p('saada kala;'), p('puhata.')]],
    ),
  );
  expect(coverage).toBe(1);
  expect(value.üldosa).toEqual({ ametinimetus: 'Laevakokk', vahetu_juht: 'Kapten' });
  expect(value.ülesanded?.map(({ number }) => number)).toEqual(['1', '2']);
  expect(value.nõuded?.haridus?.tase).toBe('keskharidus');
  expect(value.õigused).toEqual(['saada kala', 'puhata']);
});

it('reads labels that nothing but a space parts from their values, without any heading', () => {
  const { value, coverage } = read(
    p('AMETIJUHEND', { bold: true }),
    p('Ametikoht Laevakokk'),
    p('Vahetu juht Kapten'),
    p('Asendab madrust'),
    p('Tööülesanded'),
    p('1. Keedab suppi.'),
    p('2. Peseb nõusid.'),
    p('Haridus keskharidus'),
    p('Keeleoskus eesti keel B2'),
  );
  expect(coverage).toBe(1);
  expect(value.üldosa).toEqual({ ametinimetus: 'Laevakokk', vahetu_juht: 'Kapten', asendab: ['madrust'] });
  expect(value.ülesanded?.map(({ ülesanne }) => ülesanne)).toEqual(['Keedab suppi.', 'Peseb nõusid.']);
  expect(value.nõuded?.keeleoskus?.tekst).toBe('eesti keel B2');
});

it('begins an annex at its mark, not at a wrapped line that says what is approved', () => {
  const documents = segment(
    root(
      p('AMETIJUHEND', { bold: true }),
      p('1. ÜLESANDED'),
      p('1.1 Õpetab vastavalt'),
      p('kinnitatud kavale'),
      p('2. NÕUDED'),
      p('Haridus: keskharidus'),
      p('KINNITATUD'),
      p('direktori 02.05.2022 käskkirjaga nr 1'),
      p('AMETIJUHEND', { bold: true }),
      p('1. ÜLESANDED'),
      p('1.1 Peseb laeva'),
    ),
  );
  expect(documents.map(({ mark }) => mark.map(({ value }) => value))).toEqual([
    [],
    ['KINNITATUD', 'direktori 02.05.2022 käskkirjaga nr 1'],
  ]);
});

describe('approval marks (variants.md 6)', () => {
  it.each([
    [
      ['KINNITATUD Mereameti peadirektori', '15.11.2024 käskkirjaga nr 164 Lisa 1'],
      { asutus: 'Mereamet', kinnitaja: 'peadirektor', liik: 'käskkiri', number: '164', kuupäev: '2024-11-15', lisa: 1 },
    ],
    [
      ['Kinnitatud', 'Põhjaranna Vallavalitsuse vallavanema', '3. juuni 2021. a. käskkirjaga nr 4-P'],
      {
        asutus: 'Põhjaranna Vallavalitsus',
        kinnitaja: 'vallavanem',
        liik: 'käskkiri',
        number: '4-P',
        kuupäev: '2021-06-03',
      },
    ],
    [
      ['Lisa 2', 'Mereameti', '01.02.2020 töölepingu nr 1.9-2/4 juurde'],
      { asutus: 'Mereamet', liik: 'leping', number: '1.9-2/4', kuupäev: '2020-02-01', lisa: 2 },
    ],
    [['Kinnitatud peadirektori käskkirjaga'], { kinnitaja: 'peadirektor', liik: 'käskkiri' }],
    [['Lisa 4'], { lisa: 4 }],
    [
      ['Mereääre Linnaosa Valitsuse vanema 17.06.2013 korraldusega nr 212'],
      { asutus: 'Mereääre Linnaosa Valitsus', kinnitaja: 'vanem', liik: 'muu', number: '212', kuupäev: '2013-06-17' },
    ],
    [
      ['KINNITAN:', 'Rannamuuseumi direktor', '„15“ september 2003'],
      { asutus: 'Rannamuuseum', kinnitaja: 'direktor', kuupäev: '2003-09-15' },
    ],
    [
      ['KEHTESTATUD', 'Mereministri 2020-05-09 määrusega nr 5'],
      { kinnitaja: 'mereminister', liik: 'muu', number: '5', kuupäev: '2020-05-09' },
    ],
    [['Töölepingu nr 7/2020 lisa 1'], { liik: 'leping', number: '7/2020', lisa: 1 }],
  ])('%j', (lines, expected) => {
    expect(readApproval(lines.map((line) => p(line)))).toEqual({ approval: expected, rest: '' });
  });

  it('keeps the name of who approves out of the institution', () => {
    const mark = ['KINNITAN', 'Piia Paadimees', 'Rannamuuseumi direktor', '14.05.2024'];
    expect(readApproval([p(mark.join('\n'))])).toEqual({
      approval: { asutus: 'Rannamuuseum', kinnitaja: 'direktor', kuupäev: '2024-05-14' },
      rest: 'Piia Paadimees',
    });
  });

  it.each(['KINNITATUD:', 'Kehtestatud', 'Töölepingu nr 7/2020 lisa 1'])('begins with %j', (first) => {
    const [document] = segment(
      root(p(first), p('AMETIJUHEND', { bold: true }), p('1. ÜLESANDED'), p('1.1 Peseb laeva')),
    );
    expect(document!.mark.map(({ value }) => value)).toEqual([first]);
  });

  it('gives back words that fit nowhere', () => {
    expect(readApproval([p('KINNITATUD Mereameti peadirektori 15.11.2024 käskkirjaga nr 1 ajutiselt')]).rest).toBe(
      'ajutiselt',
    );
  });
});

describe('coverage', () => {
  it.each([
    ['same words', ['üks kaks kolm'], ['kaks', 'kolm üks'], 1, [], []],
    ['a joined word', ['raamatu-', 'kogu hoid'], ['raamatukogu', 'hoid'], 1, [], []],
    ['a lost word', ['üks kaks kolm kaks'], ['üks kaks kolm'], 0.75, ['kaks'], []],
    ['an invented word', ['üks'], ['üks kaks'], 1, [], ['kaks']],
    ['bullets and dashes are no words', ['• üks – kaks'], ['üks kaks'], 1, [], []],
  ])('%s', (_, source, taken, share, lost, invented) => {
    expect(coverage(source, taken)).toEqual({ share, lost, invented });
  });
});
