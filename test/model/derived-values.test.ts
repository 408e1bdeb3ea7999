import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/model/dates.ts';
import { educationLevels } from '../../src/model/education.ts';
import { experienceYears } from '../../src/model/experience.ts';
import { languageSkills } from '../../src/model/languages.ts';
import { demandAt } from '../../src/model/wish.ts';

describe('education (domain.md 2.1, 2.2)', () => {
  it.each([
    ['Kõrgharidus.', { tase: 'kõrgharidus' }],
    ['Rakenduskõrgharidus', { tase: 'rakenduskõrgharidus' }],
    ['Rakenduslik kõrgharidus metsanduses', { tase: 'rakenduskõrgharidus' }],
    ['Kutsekeskharidus', { tase: 'kutseharidus' }],
    ['Keskharidus või kutseharidus', { tase: 'keskharidus' }],
    ['Magistrikraad või kõrgharidus', { tase: 'kõrgharidus' }],
    ['Kõrgharidus, vähemalt magistrikraad', { tase: 'magister' }],
    ['Teise astme kõrgharidus', { tase: 'magister' }],
    ['II astme kõrgharidus', { tase: 'magister' }],
    ['Magistrikraadile vastav kvalifikatsioon', { tase: 'magister' }],
    ['Keskharidus, soovitavalt kõrgharidus', { tase: 'keskharidus', soovitav_tase: 'kõrgharidus' }],
    ['Kõrgharidus (soovituslikult doktorikraad)', { tase: 'kõrgharidus', soovitav_tase: 'doktor' }],
    ['Soovitavalt keskharidus', { soovitav_tase: 'keskharidus' }],
    ['Kõrgharidus, soovitavalt ajaloo alal', { tase: 'kõrgharidus' }],
    ['Haridusnõuet ei ole', {}],
    ['Kõrgharidus ei ole nõutav', {}],
    ['Kesk- või kutseharidus', { tase: 'keskharidus' }],
    ['Keskeri- või kõrgharidus', { tase: 'kutseharidus' }],
    ['I või II astme kõrgharidus', { tase: 'kõrgharidus' }],
    ['Kutsealane keskharidus', { tase: 'kutseharidus' }],
  ])('%s', (text, expected) => {
    expect(educationLevels(text)).toEqual(expected);
  });
});

describe('experience (domain.md 2.5)', () => {
  it.each([
    ['Vähemalt 3-aastane töökogemus', { aastad: 3, nõue: 'nõutav' }],
    ['Kolmeaastane töökogemus', { aastad: 3, nõue: 'nõutav' }],
    ['3–5 aastat kogemust', { aastad: 3, nõue: 'nõutav' }],
    ['Soovitatavalt 2-aastane töökogemus', { aastad: 2, nõue: 'soovitav' }],
    ['Varasem töökogemus tuleb kasuks', { nõue: 'soovitav' }],
    ['5 aastat töökogemust, sellest 2 aastat juhtimisel', { aastad: 5, juhtimiskogemus_aastad: 2, nõue: 'nõutav' }],
    ['Vähemalt 3-aastane juhtimiskogemus', { juhtimiskogemus_aastad: 3, nõue: 'nõutav' }],
    ['Vähemalt 1-aastane töökogemus, soovitavalt arhiivis', { aastad: 1, nõue: 'nõutav' }],
    ['Töökogemus ei ole nõutav', {}],
    ['Nõudeid ei ole', {}],
    ['Eelnev töökogemus soovitav', { nõue: 'soovitav' }],
    ['Vähemalt kaks (2) aastat', { aastad: 2, nõue: 'nõutav' }],
    ['3+ aastat', { aastad: 3, nõue: 'nõutav' }],
    ['Kolme- kuni viieaastane töökogemus', { aastad: 3, nõue: 'nõutav' }],
    ['Vähemalt 6 kuud töökogemust', { aastad: 0.5, nõue: 'nõutav' }],
    ['Poolteist aastat', { aastad: 1.5, nõue: 'nõutav' }],
    ['Viimase viie aasta jooksul vähemalt 2-aastane töökogemus', { aastad: 2, nõue: 'nõutav' }],
    ['Vähemalt 2-aastane projektijuhtimise kogemus', { aastad: 2, nõue: 'nõutav' }],
    ['3-aastane meeskonna või projektide juhtimise kogemus', { juhtimiskogemus_aastad: 3, nõue: 'nõutav' }],
    [
      '3-aastane töökogemus metsas ning juhtimiskogemus 2 aastat',
      { aastad: 3, juhtimiskogemus_aastad: 2, nõue: 'nõutav' },
    ],
  ])('%s', (text, expected) => {
    expect(experienceYears(text)).toEqual(expected);
  });
});

describe('languages (domain.md 2.3, 2.4)', () => {
  const required = (keel: string, tase?: string): object => ({ keel, ...(tase ? { tase } : {}), nõue: 'nõutav' });
  it.each([
    ['eesti C1, inglise – B2, vene: tase B1', [required('et', 'C1'), required('en', 'B2'), required('ru', 'B1')]],
    ['Eesti keele oskus tasemel C1.', [required('et', 'C1')]],
    ['Eesti keel C1-tasemel, soome keel tasemel B2', [required('et', 'C1'), required('fi', 'B2')]],
    ['Inglise ja vene keele oskus tasemel B1', [required('en', 'B1'), required('ru', 'B1')]],
    ['Inglise/saksa keel tasemel B1', [required('en', 'B1'), required('de', 'B1')]],
    ['C1 tasemel eesti keele oskus', [required('et', 'C1')]],
    ['Eesti keele oskus C1/B2', [required('et', 'B2')]],
    ['Eesti keele oskus tasemel B2–C1', [required('et', 'B2')]],
    ['Eesti keele oskus tasemel B2 kuni C1', [required('et', 'B2')]],
    ['Eesti keel C1, inglise keel B2', [required('et', 'C1'), required('en', 'B2')]],
    [
      'C1-tasemel eesti keele, B2-tasemel inglise keele ja B1-tasemel vene keele oskus',
      [required('et', 'C1'), required('en', 'B2'), required('ru', 'B1')],
    ],
    ['eesti-, inglise- ja vene keele oskus', [required('et'), required('en'), required('ru')]],
    [
      'Eesti keel – kõrgtase, inglise keel – kesktase, vene keel – algtase',
      [required('et', 'C1'), required('en'), required('ru')],
    ],
    ['Eesti keel D-kategooria', [required('et', 'B2')]],
    ['Vene keel soovitav', [{ keel: 'ru', nõue: 'soovitav' }]],
    ['Võõrkeelte oskus ei ole nõutav', []],
    ['Eesti keele oskus kõrgtasemel', [required('et', 'C1')]],
    ['Vene keele oskus kõrgtasemel', [required('ru')]],
    ['Läti keele oskus on soovitav', [{ keel: 'lv', nõue: 'soovitav' }]],
    [
      'Ühe võõrkeele (soovitavalt inglise või rootsi) oskus tasemel B1',
      [{ ...required('muu', 'B1'), soovitavad: ['en', 'sv'] }],
    ],
    ['Ühe võõrkeele (soovitavalt inglise keele) oskus tasemel B1', [{ ...required('muu', 'B1'), soovitavad: ['en'] }]],
    ['Eesti keel C1-tasemel Vene keel B2-tasemel', [required('et', 'C1'), required('ru', 'B2')]],
    ['Emakeel ja programmeerimiskeel', []],
    ['Eestikeelne kirjaoskus', []],
  ])('%s', (text, expected) => {
    expect(languageSkills(text).skills).toEqual(expected);
  });

  it.each([
    ['Eesti keel tasemel Cl', 'C1', 'Cl'],
    ['Eesti keel tasemel В2', 'B2', 'В2'],
    ['Eesti keel tase C 1', 'C1', 'C 1'],
  ])('reads a look-alike beside a level word and says so: %s', (text, tase, actual) => {
    const { skills, repairs } = languageSkills(text);
    expect(skills).toEqual([required('et', tase)]);
    expect(repairs).toEqual([{ actual, level: tase }]);
  });

  it('leaves a look-alike alone where no level word stands by', () => {
    expect(languageSkills('Eesti keel ja rühm Cl').skills).toEqual([required('et')]);
  });
});

describe('dates (domain.md 2.5)', () => {
  it.each([
    ['05.03.2023', ['2023-03-05']],
    ['5. 3. 2023', ['2023-03-05']],
    ['05.03.23', ['2023-03-05']],
    ['15. november 2024', ['2024-11-15']],
    ['15. novembri 2024. a', ['2024-11-15']],
    ['2025. aasta 1. jaanuaril', ['2025-01-01']],
    ['31.02.2024', []],
    ['31.okt. 2013', ['2013-10-31']],
    ['5. sept.2019', ['2019-09-05']],
    ['1. kuupäev 2024', []],
    ['versioon 1.2.3', []],
    ['01.02.2020 kuni 3. mail 2021', ['2020-02-01', '2021-05-03']],
  ])('%s', (text, dates) => {
    expect(findDates(text).map(({ date }) => date)).toEqual(dates);
  });
});

describe('a wish governs up to the end of its clause', () => {
  it.each([
    ['soovitavalt kogemus', 'kogemus', 'soovitav'],
    ['kogemus, soovitavalt arhiivis', 'kogemus', 'nõutav'],
    ['kogemus on soovitav', 'kogemus', 'soovitav'],
    ['(soovitavalt arhiivis) kogemus', 'kogemus', 'nõutav'],
    ['kasuks tuleb kogemus', 'kogemus', 'soovitav'],
    ['kogemus 1 aasta (soovitavalt)', 'kogemus', 'soovitav'],
  ])('%s', (text, word, demand) => {
    expect(demandAt(text, text.indexOf(word), text.indexOf(word) + word.length)).toBe(demand);
  });
});
