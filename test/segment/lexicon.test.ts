import { describe, expect, it } from 'vitest';
import { closeLetterSpacing, createLexicon, keyOf, numberOf, withoutNumber } from '../../src/segment/index.ts';

const lexicon = createLexicon();

describe('section headings of variants.md 1', () => {
  it.each([
    ['1. ÜLDOSA', 'üldosa'],
    ['1 ÜLDOSA', 'üldosa'],
    ['1. Üldsätted', 'üldosa'],
    ['2. AMETIKOHA EESMÄRK', 'eesmärk'],
    ['2 TEENISTUSKOHA EESMÄRK', 'eesmärk'],
    ['2. AMETIKOHA PÕHIEESMÄRK', 'eesmärk'],
    ['3. TÖÖ- VÕI TEENISTUSÜLESANDED', 'ülesanded'],
    ['3 TEENISTUSKOHA ÜLESANDED JA SOOVITUD TULEMUS', 'ülesanded'],
    ['2. PÕHIÜLESANDED', 'ülesanded'],
    ['3. Ametiülesanded', 'ülesanded'],
    ['7. AMETIKOHALE ESITATAVAD NÕUDED', 'nõuded'],
    ['3. Teenistuskoha täitjale esitatavad nõuded', 'nõuded'],
    ['3. NÕUDED HARIDUSELE, TÖÖKOGEMUSELE, TEADMISTELE JA OSKUSTELE', 'nõuded'],
    ['6.Kvalifikatsiooninõuded', 'nõuded'],
    ['4.  ÕIGUSED', 'õigused'],
    ['5. VASTUTUS', 'vastutus'],
    ['4. Õigused ja vastutus', 'õigused_ja_vastutus'],
    ['6. TÖÖVAHENDID', 'töövahendid'],
    ['8. AMETIJUHENDI MUUTMINE', 'muutmine'],
    ['Poolte allkirjad:', 'allkirjad'],
    ['1. ÜLDOSA / GENERAL', 'üldosa'],
    ['8. LÕPPSÄTTED', 'muutmine'],
    ['I Üldosa', 'üldosa'],
    ['IV. Õigused', 'õigused'],
    ['VI Teenistuskohale esitatavad nõuded', 'nõuded'],
    ['2. Tegevusvaldkonnad ja -ülesanded', 'ülesanded'],
    ['2. PÕHIFUNKTSIOONID', 'ülesanded'],
    ['2. Ametikoha loomise eesmärk', 'eesmärk'],
    ['7. PÄDEVUSNÕUDED', 'nõuded'],
    ['5. Otsustusõigused', 'õigused'],
    ['9. LISATINGIMUSED', undefined],
    ['Teenistuja õigus puhkusele', undefined],
  ])('%s', (heading, part) => {
    expect(lexicon.section(heading)).toBe(part);
  });
});

describe('headings that name a post which no vocabulary has', () => {
  it.each([
    ['1. Sotsiaalpedagoogi tööülesanded', 'ülesanded'],
    ['3. METSAVAHI ÜLESANDED JA SOOVITUD TULEMUSED', 'ülesanded'],
    ['Metsavahi õigused', 'õigused'],
    ['5. Metsavahi vastutus', 'vastutus'],
    ['6. Metsavahi õigused ja vastutus', 'õigused_ja_vastutus'],
    ['4. Nõuded metsavahile', 'nõuded'],
    ['4. Metsavahi kvalifikatsiooninõuded', 'nõuded'],
    ['4. Metsavahile esitatavad nõuded', 'nõuded'],
    ['5. Metsavahi varustus', undefined],
  ])('%s', (heading, part) => {
    expect(lexicon.sectionOfPost(heading)).toBe(part);
  });

  it.each([
    ['Metsavaht vastutab:', 'vastutus'],
    ['Metsavahil on õigus:', 'õigused'],
    ['Metsavaht:', undefined],
  ])('lead-in "%s"', (leadIn, part) => {
    expect(lexicon.sectionOfLeadIn(leadIn)).toBe(part);
  });
});

describe('labels of variants.md 2', () => {
  it.each([
    ['1.1 Ametinimetus', 'ametinimetus'],
    ['Teenistuskoht', 'ametinimetus'],
    ['1.2 TEENISTUSKOHA NIMETUS', 'ametinimetus'],
    ['1.1. Struktuuriüksuse nimetus', 'struktuuriüksus'],
    ['Kellele allub', 'vahetu_juht'],
    ['1.2. Allub:', 'vahetu_juht'],
    ['1.3. Temale alluvad:', 'alluvad'],
    ['1.5 Keda asendab', 'asendab'],
    ['1.7. Asendab keda', 'asendab'],
    ['Ametnik asendab', 'asendab'],
    ['Ametnikku asendab', 'asendaja'],
    ['1.8. Asendab kes', 'asendaja'],
    ['Asendaja (d)', 'asendaja'],
    ['Teine asendaja', 'asendaja'],
    ['Töötingimuste erisused', 'eritingimused'],
    ['1.5. Teenistuskoha liik', 'ametikoha_grupp'],
    ['1.3. Ametisse nimetab', 'muud_andmed'],
    ['3.2. Töökogemus:', 'töökogemus'],
    ['3.1. Haridus :', 'haridus'],
    ['Täiendavad kompetentsid, isikuomadused ja teadmised', 'täiendavad_kompetentsid'],
    ['Lemmikvärv', undefined],
  ])('%s', (label, field) => {
    expect(lexicon.label(label)?.field).toBe(field);
  });

  it.each([
    ['Vahetu juht Raamatukogu juhataja', 'Vahetu juht', 'Raamatukogu juhataja'],
    ['Asendab keda Hoidlahoidja', 'Asendab keda', 'Hoidlahoidja'],
    ['1.4. Allub: juhatajale', '1.4. Allub', 'juhatajale'],
    ['Teenistuskoha eesmärk Hoida kogu', 'Teenistuskoha eesmärk', 'Hoida kogu'],
    ['1.1. Ametikoht / Position: Metsavaht', '1.1. Ametikoht / Position', 'Metsavaht'],
    ['Haridus – keskharidus', 'Haridus', 'keskharidus'],
    ['Alluvad -', 'Alluvad', '-'],
  ])('the longest label is cut off "%s"', (line, printed, rest) => {
    expect(lexicon.labelPrefix(line)).toMatchObject({ printed, rest });
  });
});

describe('misread headings', () => {
  it.each([
    ['3. TEENISTUSULESANDED', 'teenistusülesanded'],
    ['Struktuuriuksus', 'struktuuriüksus'],
    ['Raamatukogu', undefined],
    ['Juht', undefined],
  ])('%s', (text, form) => {
    expect(lexicon.closest(text)).toBe(form);
  });
});

describe('numbers and letter-spacing', () => {
  it.each([
    ['2.10. Kogude korrastamine', '2.10', 'Kogude korrastamine'],
    ['3.1 Kogude korrastamine', '3.1', 'Kogude korrastamine'],
    ['4) Kogude korrastamine', '4', 'Kogude korrastamine'],
    ['24/7 valve', undefined, '24/7 valve'],
    ['12.05.2024 seisuga', undefined, '12.05.2024 seisuga'],
    ['Kogude korrastamine', undefined, 'Kogude korrastamine'],
  ])('%s', (text, number, rest) => {
    expect([numberOf(text), withoutNumber(text)]).toEqual([number, rest]);
  });

  it('closes letter-spaced words and no others', () => {
    expect(closeLetterSpacing('K Ä S K K I R I')).toBe('KÄSKKIRI');
    expect(closeLetterSpacing('A ja O')).toBe('A ja O');
  });

  it('keeps an extension of the vocabulary to itself', () => {
    const extended = createLexicon({
      headings: { ülesanded: ['tegevusvaldkonnad'] },
      labels: { vahetu_juht: ['mentor'] },
    });
    expect(extended.section('2. Tegevusvaldkonnad')).toBe('ülesanded');
    expect(extended.label('Mentor:')?.field).toBe('vahetu_juht');
    expect(lexicon.section('2. Tegevusvaldkonnad')).toBeUndefined();
    expect(keyOf('2. Tegevus–valdkonnad :')).toBe('tegevus-valdkonnad');
    expect(keyOf('1,3 Vahetu juht')).toBe('vahetu juht');
  });
});
