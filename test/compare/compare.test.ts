import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeConsent, compare, type Comparison, pairDescriptions } from '../../src/compare/index.ts';
import type { JobDescription } from '../../src/model/types.ts';
import { arbitraryDescription } from '../support/arbitrary-description.ts';

const BASE: JobDescription = {
  skeem: 'ametijuhend.v1',
  kinnitus: { kinnitaja: 'peadirektor', number: '12', kuupäev: '2024-03-01' },
  üldosa: {
    ametinimetus: 'Jurist',
    alluvad: [],
    asendab: ['Vanemjurist'],
    eesmärk: 'Ameti õigusalane nõustamine.',
    ametikoha_grupp: 'ametnik',
    eritingimused: 'Eritingimused määratakse ametikohale nimetamise käskkirjas.',
  },
  ülesanded: [
    { number: '2.1', ülesanne: 'Lepingute koostamine ja kooskõlastamine.', tulemused: ['Lepingud on õiged.'] },
    { number: '2.2', ülesanne: 'Ameti esindamine kohtus ja vaidemenetluses.', alapunktid: ['hagid;'] },
    { number: '2.3', ülesanne: 'Töötajate nõustamine õigusküsimustes.' },
  ],
  nõuded: {
    haridus: { tekst: 'Kõrgharidus õigusteaduses.', tase: 'kõrgharidus' },
    töökogemus: { tekst: 'Soovitavalt 2-aastane töökogemus.', aastad: 2, nõue: 'soovitav' },
    keeleoskus: {
      tekst: 'Eesti keel C1, inglise keel B1.',
      keeled: [
        { keel: 'et', tase: 'C1', nõue: 'nõutav' },
        { keel: 'en', tase: 'B1', nõue: 'nõutav' },
      ],
    },
    isikuomadused: ['Täpsus'],
    kompetentsid: [{ nimetus: 'Koostöövõime', kirjeldused: ['Jagab teavet.'] }],
  },
  õigused: ['teha kaugtööd'],
};

type Edit = (document: JobDescription) => void;

function changed(edit: Edit): Comparison {
  const after = structuredClone(BASE);
  edit(after);
  return compare(BASE, after);
}

/** `kind part` and the grounds of every change. */
const shown = ({ changes }: Comparison): string[] =>
  changes.map(({ kind, part, consents }) =>
    [kind, part, ...consents.map((one) => `${citeConsent(one).slice(-3)} ${one.weight}`)].join(' '),
  );

describe('compare', () => {
  it.each<[string, Edit, string[]]>([
    ['nothing', () => undefined, []],
    ['how a text is set', (it) => (it.üldosa!.eesmärk = ' ameti  õigusalane nõustamine '), []],
    ['where the file came from', (it) => (it.allikas = { fail: 'a.pdf' }), []],
    ['another approval', (it) => (it.kinnitus!.number = '13'), ['muudetud kinnitus/number']],
    ['another purpose', (it) => (it.üldosa!.eesmärk = 'Hangete korraldamine.'), ['muudetud üldosa/eesmärk']],
    [
      'an added task',
      (it) => it.ülesanded!.push({ ülesanne: 'Hangete läbiviimine.' }),
      ['lisatud ülesanded p 2 tugev p 4 vihje'],
    ],
    ['a dropped task', (it) => it.ülesanded!.splice(0, 1), ['eemaldatud ülesanded p 2 tugev']],
    [
      'a replaced task',
      (it) => (it.ülesanded![2] = { number: '2.3', ülesanne: 'Hangete läbiviimine.' }),
      ['eemaldatud ülesanded p 2 tugev', 'lisatud ülesanded p 2 tugev'],
    ],
    ['a task moved to the top', (it) => it.ülesanded!.unshift(it.ülesanded!.pop()!), ['tõstetud ülesanded']],
    ['a task renumbered', (it) => (it.ülesanded![2]!.number = '2.9'), ['nummerdatud ülesanded']],
    [
      'a task in other words',
      (it) => (it.ülesanded![0]!.ülesanne = 'Lepingute koostamine, kooskõlastamine ja arhiveerimine.'),
      ['muudetud ülesanded/ülesanne p 2 tugev'],
    ],
    [
      'a task in other forms of its words',
      (it) => (it.ülesanded![0]!.ülesanne = 'Koostab ja kooskõlastab lepinguid.'),
      ['sõnastatud ülesanded/ülesanne'],
    ],
    [
      'a new sub-item',
      (it) => it.ülesanded![1]!.alapunktid!.push('vaided.'),
      ['lisatud ülesanded/alapunktid p 2 tugev'],
    ],
    ['a new result', (it) => it.ülesanded![0]!.tulemused!.push('Tähtajad on peetud.'), ['lisatud ülesanded/tulemused']],
    [
      'a raised level of education',
      (it) => (it.nõuded!.haridus = { tekst: 'Magistrikraad õigusteaduses.', tase: 'magister' }),
      ['muudetud nõuded/haridus p 1 tugev'],
    ],
    [
      'a lowered level of education',
      (it) => (it.nõuded!.haridus = { tekst: 'Keskharidus.', tase: 'keskharidus' }),
      ['muudetud nõuded/haridus p 1 nõrk'],
    ],
    [
      'a level that the words do not show',
      (it) => (it.nõuded!.haridus!.tase = 'magister'),
      ['muudetud nõuded/haridus p 1 tugev'],
    ],
    [
      'another field of study',
      (it) => (it.nõuded!.haridus!.tekst = 'Kõrgharidus majandusteaduses.'),
      ['muudetud nõuded/haridus p 1 nõrk'],
    ],
    [
      'longer experience',
      (it) => (it.nõuded!.töökogemus = { tekst: 'Soovitavalt 5-aastane töökogemus.', aastad: 5, nõue: 'soovitav' }),
      ['muudetud nõuded/töökogemus p 1 tugev'],
    ],
    [
      'a wish that becomes a demand',
      (it) => (it.nõuded!.töökogemus = { tekst: '2-aastane töökogemus.', aastad: 2, nõue: 'nõutav' }),
      ['muudetud nõuded/töökogemus p 1 tugev'],
    ],
    ['experience dropped', (it) => delete it.nõuded!.töökogemus, ['eemaldatud nõuded/töökogemus p 1 nõrk']],
    [
      'a new language',
      (it) => it.nõuded!.keeleoskus!.keeled!.push({ keel: 'ru', tase: 'B1', nõue: 'nõutav' }),
      ['muudetud nõuded/keeleoskus p 1 tugev'],
    ],
    [
      'a wished-for language',
      (it) => it.nõuded!.keeleoskus!.keeled!.push({ keel: 'ru', tase: 'B1', nõue: 'soovitav' }),
      ['muudetud nõuded/keeleoskus p 1 nõrk'],
    ],
    [
      'a lowered language',
      (it) => (it.nõuded!.keeleoskus!.keeled![1]!.tase = 'A2'),
      ['muudetud nõuded/keeleoskus p 1 nõrk'],
    ],
    ['a new quality', (it) => it.nõuded!.isikuomadused!.push('ausus'), ['lisatud nõuded/isikuomadused p 1 tugev']],
    [
      'a new competence',
      (it) => it.nõuded!.kompetentsid!.push({ nimetus: 'Eestvedamine', kirjeldused: [] }),
      ['lisatud nõuded/kompetentsid p 1 tugev'],
    ],
    [
      'a new line of a competence',
      (it) => it.nõuded!.kompetentsid![0]!.kirjeldused.push('Kuulab.'),
      ['lisatud nõuded/kompetentsid/kirjeldused p 1 tugev'],
    ],
    [
      'a pointer in other words',
      (it) => (it.üldosa!.eritingimused = 'Eritingimused sätestatakse nimetamise käskkirjas eraldi.'),
      ['muudetud üldosa/eritingimused'],
    ],
    [
      'a condition instead of a pointer',
      (it) => (it.üldosa!.eritingimused = 'Kohaldatakse valveaega.'),
      ['muudetud üldosa/eritingimused p 3 tugev'],
    ],
    [
      'on-call time in a task',
      (it) => (it.ülesanded![2]!.ülesanne = 'Töötajate nõustamine õigusküsimustes valveajal.'),
      ['muudetud ülesanded/ülesanne p 2 tugev p 3 tugev'],
    ],
    ['on-call time in a right', (it) => it.õigused!.push('saada valveaja eest tasu'), ['lisatud õigused p 3 tugev']],
    ['a new substitution', (it) => it.üldosa!.asendab!.push('Direktor'), ['lisatud üldosa/asendab p 4 vihje']],
    ['a new subordinate', (it) => it.üldosa!.alluvad!.push('nooremjurist'), ['lisatud üldosa/alluvad p 4 vihje']],
    ['a right in other order', (it) => (it.nõuded!.isikuomadused = ['täpsus.']), []],
  ])('%s', (_name, edit, expected) => {
    expect(shown(changed(edit))).toEqual(expected);
  });

  it('gives places in both versions', () => {
    const [change] = changed((it) =>
      it.ülesanded!.splice(0, 2, { ülesanne: 'Ameti esindamine kohtus ning vaidemenetluses ja mujal.' }),
    ).changes.slice(1);
    expect(change).toMatchObject({
      old: { pointer: '/ülesanded/1/ülesanne' },
      new: { pointer: '/ülesanded/0/ülesanne' },
    });
  });

  it('finds nothing between a description and itself, and the same number of differences both ways', () => {
    fc.assert(
      fc.property(arbitraryDescription('ametijuhend.v1'), arbitraryDescription('ametijuhend.v1'), (a, b) => {
        const [old, now] = [a as JobDescription, b as JobDescription];
        expect(compare(old, old).changes).toEqual([]);
        for (const { old: before, new: after, kind } of compare(old, now).changes) {
          expect(Boolean(before)).toBe(kind !== 'lisatud');
          expect(Boolean(after)).toBe(kind !== 'eemaldatud');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what the law adds', () => {
  it.each<[string, 'ametnik' | 'töötaja' | undefined, RegExp]>([
    ['an official', 'ametnik', /Kas muudatus on oluline/],
    ['an employee', 'töötaja', /TLS § 12/],
    ['nobody says', undefined, /Dokument ei ütle/],
  ])('%s', (_name, group, expected) => {
    const grouped = (document: JobDescription): JobDescription => {
      const copy = structuredClone(document);
      delete copy.üldosa!.ametikoha_grupp;
      if (group) copy.üldosa!.ametikoha_grupp = group;
      return copy;
    };
    const { notes } = compare(grouped(BASE), grouped({ ...BASE, ülesanded: [] }));
    expect(notes.map(({ et }) => et).join('\n')).toMatch(expected);
  });

  it('takes the grounds away from an employee’s changes', () => {
    const employee = structuredClone(BASE);
    employee.üldosa!.ametikoha_grupp = 'töötaja';
    const { changes } = compare(employee, { ...employee, ülesanded: [] });
    expect(changes).toHaveLength(3);
    expect(changes.flatMap(({ consents }) => consents)).toEqual([]);
  });

  it('nothing where nothing needs consent', () => {
    expect(changed((it) => (it.kinnitus!.number = '13')).notes).toEqual([]);
  });
});

describe('pairDescriptions', () => {
  const named = (ametinimetus: string, task: string): JobDescription => ({
    skeem: 'ametijuhend.v1',
    üldosa: { ametinimetus },
    ülesanded: [{ ülesanne: task }],
  });

  it('takes two single ones for versions of one, whatever their names', () => {
    const [a, b] = [named('Jurist', 'Lepingud'), named('Õigusnõunik', 'Kohtud')];
    expect(pairDescriptions([a], [b]).pairs).toEqual([[a, b]]);
  });

  it('tells annexes of one name apart by their tasks', () => {
    const before = [
      named('Ekspert', 'Lepingute koostamine ametis'),
      named('Ekspert', 'Koolituste korraldamine asutuses'),
      named('Juht', 'Osakonna juhtimine'),
    ];
    const after = [
      named('Ekspert', 'Koolituste korraldamine'),
      named('Ekspert', 'Lepingute koostamine'),
      named('Arst', 'Haigete ravimine'),
    ];
    const { pairs, dropped, added } = pairDescriptions(before, after);
    expect(pairs).toEqual([
      [before[1], after[0]],
      [before[0], after[1]],
    ]);
    expect([dropped, added]).toEqual([[before[2]], [after[2]]]);
  });
});
