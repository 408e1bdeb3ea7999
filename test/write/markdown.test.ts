import { describe, expect, it } from 'vitest';
import type { Description, JobDescription } from '../../src/model/types.ts';
import { fromMarkdown, toMarkdown } from '../../src/write/markdown/index.ts';

const DOCUMENT: JobDescription = {
  skeem: 'ametijuhend.v1',
  üldosa: { ametinimetus: 'Jurist', alluvad: [], eesmärk: 'Ameti õigusalane nõustamine ja esindamine kohtus.' },
  ülesanded: [
    {
      number: '2.1',
      ülesanne: 'Lepingute koostamine, sh:',
      alapunktid: ['hanked;', 'laenud.'],
      tulemused: ['Lepingud on õiged.'],
    },
    {
      number: '2.2',
      ülesanne: 'Ameti esindamine kohtus.',
      tulemused: ['Tähtajad on peetud.', 'Seisukohad on kooskõlastatud.'],
    },
  ],
  nõuded: {
    haridus: { tekst: 'Magistrikraad õigusteaduses.', tase: 'magister' },
    keeleoskus: { tekst: 'Eesti keel C1.', keeled: [{ keel: 'et', tase: 'C1', nõue: 'nõutav' }] },
    täiendavad_kompetentsid: [{ nimetus: 'Korrektsus', kirjeldus: 'Peab tähtaegadest kinni.' }],
  },
  õigused: ['teha kaugtööd', 'saada koolitust'],
};

const TEXT = toMarkdown([DOCUMENT]);
const read = (text: string): JobDescription | undefined =>
  fromMarkdown(text).documents[0] as JobDescription | undefined;

/** Replace what must be there. */
function edit(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    if (typeof from === 'string' ? !text.includes(from) : !from.test(text))
      throw new Error(`No such text: ${String(from)}`);
    return text.replace(from, to);
  };
}

/** Every message as `rule: ` and the line from its column on. */
function findings(text: string): string[] {
  const lines = text.split('\n');
  return fromMarkdown(text).file.messages.map(
    ({ ruleId, line, column }) => `${ruleId}: ${lines[line! - 1]!.slice(column! - 1)}`,
  );
}

describe('what people do to the file keeps its meaning', () => {
  it.each<[string, (text: string) => string]>([
    ['nothing', (text) => text],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['blank lines at the beginning', (text) => `\n\n${text}`],
    ['a wrapped paragraph', edit('nõustamine ja', 'nõustamine\nja')],
    ['a wrapped paragraph with spaces', edit('nõustamine ja', 'nõustamine   \n    ja')],
    ['a wrapped item', edit('- teha kaugtööd', '- teha\n  kaugtööd')],
    ['a lazily wrapped item', edit('- teha kaugtööd', '- teha\nkaugtööd')],
    ['a wrapped task', edit('Ameti esindamine kohtus.', 'Ameti\nesindamine\nkohtus.')],
    ['other bullets', (text) => text.replace(/^- /gm, '* ')],
    ['numbers for bullets', edit(/- teha kaugtööd\n- saada/, '1. teha kaugtööd\n2. saada')],
    ['blank lines between items', edit('- teha kaugtööd\n', '- teha kaugtööd\n\n')],
    ['deeper indents', (text) => text.replace(/^- /gm, '-   ')],
    ['a part without a list', edit(/- teha kaugtööd\n- saada koolitust/, 'teha kaugtööd\n\nsaada koolitust')],
    ['emphasis', edit('- teha kaugtööd', '- teha *kaugtööd*')],
    ['underscores for stars', (text) => text.replace(/\*\*([^*]+)\*\*/g, '__$1__').replace(/\*([^*]+)\*/g, '_$1_')],
    ['a label without emphasis', edit('*Tulemused:*', 'Tulemused:')],
    ['a label in other letters', edit('*Tulemused:*', '*TULEMUSED:*')],
    ['a label with its colon inside the bold', edit('**Korrektsus**:', '**Korrektsus:**')],
    ['numbers without bold', (text) => text.replaceAll(/\*\*(2\.\d)\*\*/g, '$1')],
    ['numbers with a closing dot', (text) => text.replaceAll(/\*\*(2\.\d)\*\*/g, '$1.')],
    ['tasks as headings', (text) => text.replaceAll('**2.', '### **2.')],
    ['headings in capitals with a colon', edit('## Õigused', '## ÕIGUSED:')],
    ['headings closed', edit('## Õigused', '## Õigused ##')],
    ['parts in another order', edit(/(## Nõuded[^]*)(## Õigused[^]*)/, '$2\n$1')],
    ['a comment', edit('## Õigused', '<!-- kontrollitud -->\n\n## Õigused')],
    ['a table without alignment', edit(/\| Keel \|[^]*?\n\n/, 'Nõue | Keel | Tase\n-|-|-\nnõutav | et | C1\n\n')],
    ['references for letters', edit('kaugtööd', 'kaugt&ouml;&#xF6;d')],
    ['an empty list said by nothing', edit('### Alluvad\n\n–', '### Alluvad')],
    ['no title', edit('# Jurist\n', '')],
  ])('%s', (_name, change) => {
    const { documents, file } = fromMarkdown(change(TEXT));
    expect(documents).toEqual([DOCUMENT]);
    expect(file.messages).toEqual([]);
  });
});

describe('what people add is there', () => {
  it.each<[string, (text: string) => string, (document: JobDescription) => unknown, unknown]>([
    [
      'a task at the end',
      edit('## Nõuded', '**2.3** Uute töötajate juhendamine.\n\n*Tulemused:*\n\n- Juhendatud on.\n\n## Nõuded'),
      ({ ülesanded }) => ülesanded?.[2],
      { number: '2.3', ülesanne: 'Uute töötajate juhendamine.', tulemused: ['Juhendatud on.'] },
    ],
    [
      'a task typed plainly',
      edit('## Nõuded', '2.3 Uute töötajate juhendamine.\n\n## Nõuded'),
      ({ ülesanded }) => ülesanded?.[2],
      { number: '2.3', ülesanne: 'Uute töötajate juhendamine.' },
    ],
    [
      'tasks as a list',
      edit(/## Ülesanded[^]*## Nõuded/, '## Ülesanded\n\n- 1.1 Nõustamine\n  - suuline\n- Muu töö\n\n## Nõuded'),
      ({ ülesanded }) => ülesanded,
      [{ number: '1.1', ülesanne: 'Nõustamine', alapunktid: ['suuline'] }, { ülesanne: 'Muu töö' }],
    ],
    ['an item', edit('- saada koolitust', '- saada koolitust\n- puhata'), ({ õigused }) => õigused?.[2], 'puhata'],
    ['a part', (text) => `${text}\n## Vastutus\n\n- vara eest\n`, ({ vastutus }) => vastutus, ['vara eest']],
    [
      'a language',
      edit('| et   | C1   | nõutav |', '| et | C1 | nõutav |\n| ru | B1 | soovitav |'),
      ({ nõuded }) => nõuded?.keeleoskus?.keeled?.[1],
      { keel: 'ru', tase: 'B1', nõue: 'soovitav' },
    ],
    [
      'a level of education',
      edit('- **Tase**: magister', '- **Tase**: magister\n- **Soovitav tase**: doktor'),
      ({ nõuded }) => nõuded?.haridus,
      { tekst: 'Magistrikraad õigusteaduses.', tase: 'magister', soovitav_tase: 'doktor' },
    ],
    [
      'an address in brackets',
      edit('- saada koolitust', '- saada [koolitust](https://naide.ee) ja <https://naide.ee/b>'),
      ({ õigused }) => õigused?.[1],
      'saada koolitust (https://naide.ee) ja https://naide.ee/b',
    ],
    [
      'HTML, as text',
      edit('- saada koolitust', '- saada <b>koolitust</b>'),
      ({ õigused }) => õigused?.[1],
      'saada <b>koolitust</b>',
    ],
    [
      'a title where the front matter has none',
      (text) => edit('  ametinimetus: Jurist', '  vahetu_juht: Direktor')(text),
      ({ üldosa }) => üldosa?.ametinimetus,
      'Jurist',
    ],
  ])('%s', (_name, change, part, expected) => {
    const { documents, file } = fromMarkdown(change(TEXT));
    expect(file.messages).toEqual([]);
    expect(part(documents[0] as JobDescription)).toEqual(expected);
  });
});

describe('what has no place is kept and told', () => {
  it.each<[string, (text: string) => string, string, unknown]>([
    [
      'an unknown section',
      (text) => `${text}\n## Lisad\n\n- üks\n\nkaks\n`,
      'md-pealkiri: ## Lisad',
      [{ pealkiri: 'Lisad', sisu: ['üks', 'kaks'] }],
    ],
    [
      'a text before the parts',
      edit('## Üldosa', 'Vastu võetud 2024\n\n## Üldosa'),
      'md-kohatu: Vastu võetud 2024',
      [{ sisu: ['Vastu võetud 2024'] }],
    ],
    [
      'an unknown heading in a part',
      edit('### Haridus', '### Kutse\n\nJurist 7\n\n### Haridus'),
      'md-pealkiri: ### Kutse',
      [{ pealkiri: 'Kutse', sisu: ['Jurist 7'] }],
    ],
    [
      'an unknown field',
      edit('- **Tase**: magister', '- **Tase**: magister\n- **Eriala**: õigus'),
      'md-kohatu: - **Eriala**: õigus',
      [{ sisu: ['Eriala: õigus'] }],
    ],
    [
      'an unknown column',
      edit(/\| Keel \|[^]*?\n\n/, '| Keel | Nõue | Tähtaeg |\n|-|-|-|\n| et | nõutav | mai |\n\n'),
      'md-pealkiri: | mai |',
      [{ pealkiri: 'Tähtaeg', sisu: ['mai'] }],
    ],
  ])('%s', (_name, change, message, muu) => {
    expect(findings(change(TEXT))).toEqual([message]);
    expect(read(change(TEXT))?.muu).toEqual(muu);
  });

  it('in a directive among its provisions', () => {
    const { documents } = fromMarkdown('---\nskeem: käskkiri.v1\n---\n\n## Sätted\n\n- a\n\n## Lisa\n\nb\n');
    expect(documents).toEqual([{ skeem: 'käskkiri.v1', sätted: ['a', 'Lisa', 'b'] }]);
  });
});

describe('fromMarkdown reports', () => {
  it.each([
    ['nothing', '', 'pole-kirjeldus: '],
    ['some other Markdown', '# Minu projekt\n\n- üks\n', 'pole-kirjeldus: # Minu projekt'],
    ['some other front matter', '---\ntitle: Blogi\n---\n\nTekst\n', 'pole-kirjeldus: title: Blogi'],
    ['a mistake in the front matter', '---\nskeem: ametijuhend.v1\nkinnitus: [a\n---\n\n# X\n', 'yaml-sulgemata: [a'],
    ['a list for a front matter', '---\n- a\n---\n', 'pole-kirjeldus: - a'],
    ['a title that differs', TEXT.replace('# Jurist', '# Vanemjurist'), 'md-pealkiri-erineb: # Vanemjurist'],
    ['a part that stands twice', TEXT.replace('skeem:', 'õigused: []\nskeem:'), 'md-kordub: ## Õigused'],
    ['too many lines', `---\nskeem: ametijuhend.v1\n---\n${'a\n'.repeat(6000)}`, /^md-keeruline: /],
    ['lists too deep', `---\nskeem: ametijuhend.v1\n---\n${'1. '.repeat(5000)}`, /^md-keeruline: /],
    ['quotes too deep', `---\nskeem: ametijuhend.v1\n---\n${'> '.repeat(5000)}`, /^md-keeruline: /],
    ['too many signs', `---\nskeem: ametijuhend.v1\n---\n${'*a_'.repeat(5000)}`, /^md-keeruline: /],
    ['too many signs over lines', `---\nskeem: ametijuhend.v1\n---\n${'*a_\n'.repeat(2000)}`, /^md-keeruline: /],
  ])('%s', (_name, text, expected) => {
    expect(findings(text)).toEqual([typeof expected === 'string' ? expected : expect.stringMatching(expected)]);
  });

  it('nothing of a stream but the document that is wrong', () => {
    const { documents, file } = fromMarkdown(`${TEXT}\n---\nskeem: *x\n---\n\n${TEXT}`);
    expect(documents).toEqual([DOCUMENT, DOCUMENT]);
    expect(file.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['yaml-viide', TEXT.split('\n').length + 2],
    ]);
  });
});

describe('toMarkdown', () => {
  it('never lets a text become HTML, a link or another construct', () => {
    const nasty = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<!-- x -->',
      '&lt;b&gt;',
      '[a](javascript:x)',
      '<javascript:x>',
    ];
    const text = toMarkdown([{ ...DOCUMENT, õigused: nasty }]);
    expect(text).not.toMatch(/(?<!\\)<[a-z!/]/i);
    expect(text).not.toMatch(/(?<!\\)\[/);
    expect(read(text)?.õigused).toEqual(nasty);
  });

  it('keeps values that are no description’s in the front matter', () => {
    const odd = {
      skeem: 'x',
      ülesanded: 5,
      õigused: ['', null, 'a\u0000'],
      üldosa: [],
      muu: { a: 1 },
      nõuded: { haridus: 'x' },
    };
    const text = toMarkdown([odd as unknown as Description]);
    expect(fromMarkdown(text).documents).toEqual([odd]);
  });
});

describe('texts of nearly nothing but signs', () => {
  it.each([
    [
      'in a task',
      { ülesanded: [{ number: '*'.repeat(300), ülesanne: ']'.repeat(900), tulemused: ['_a'.repeat(500)] }] },
    ],
    ['in many items', { õigused: Array.from({ length: 50 }, () => '*_[]`<!'.repeat(30)) }],
    ['in a table', { allkirjad: Array.from({ length: 50 }, () => ({ nimi: '[]'.repeat(100) })) }],
    ['in a field', { nõuded: { haridus: { tekst: '!'.repeat(900) } } }],
  ])('are read back %s', (_name, part) => {
    const document: JobDescription = { skeem: 'ametijuhend.v1', ...part };
    const { documents, file } = fromMarkdown(toMarkdown([document]));
    expect(file.messages).toEqual([]);
    expect(documents).toEqual([document]);
  });
});

describe('locate', () => {
  const lines = TEXT.split('\n');
  const { locate } = fromMarkdown(`${TEXT}\n${TEXT}`);

  it.each([
    ['/skeem', 'skeem', 'ametijuhend.v1'],
    ['/üldosa/ametinimetus', 'ametinimetus', 'Jurist'],
    ['/üldosa/eesmärk', '### Eesmärk', 'Ameti õigusalane nõustamine ja esindamine kohtus.'],
    ['/üldosa/alluvad', '### Alluvad', '–'],
    ['/ülesanded/0/number', undefined, '**2.1**'],
    ['/ülesanded/0/ülesanne', undefined, ' Lepingute koostamine, sh:'],
    ['/ülesanded/0/alapunktid/1', undefined, 'laenud.'],
    ['/ülesanded/1/tulemused', '*Tulemused:*', '*Tulemused:*'],
    ['/ülesanded/1/tulemused/0', undefined, 'Tähtajad on peetud.'],
    ['/nõuded/haridus/tase', '**Tase**', ': magister'],
    ['/nõuded/keeleoskus/keeled/0/tase', undefined, 'C1'],
    ['/nõuded/täiendavad_kompetentsid/0/nimetus', undefined, '**Korrektsus**'],
    ['/õigused', '## Õigused', '- teha kaugtööd'],
    ['/õigused/1', undefined, 'saada koolitust'],
    ['/vastutus', undefined, undefined],
  ])('%s', (pointer, key, value) => {
    const place = locate[0]!(pointer);
    const shown = (span?: { line: number; column: number; endLine: number; endColumn: number }): string | undefined =>
      span && lines[span.line - 1]!.slice(span.column - 1, span.endLine === span.line ? span.endColumn - 1 : undefined);
    expect([shown(place?.key), shown(place?.value)]).toEqual([key, value]);
    const again = locate[1]!(pointer);
    expect(again?.value.line).toBe(place && place.value.line + lines.length);
  });
});
