import { describe, expect, it } from 'vitest';
import { isUnitHead, leadsUnit, mayMean, samePost } from '../../src/validate/posts.ts';

describe('mayMean', () => {
  it.each([
    ['peaspetsialisti', 'Peaspetsialist'],
    ['Osakonna juhatajat', 'osakonna juhataja'],
    ['eksperdi', 'Ekspert'],
    ['nõunikku', 'Nõunik'],
    ['analüütikut (pensionid)', 'Analüütik (pensionid)'],
    ['andmehaldurit', 'Andmehaldur'],
    ['peaspetsialist', 'Peaspetsialist (ränne)'],
    ['Peaspetsialisti (ränne)', 'Peaspetsialist (rände)'],
  ])('%s can be %s', (mentioned, post) => {
    expect(mayMean(mentioned, post)).toBe(true);
  });
  it.each([
    ['juhtivspetsialist', 'Peaspetsialist'],
    ['Osakonna juhataja', 'Talituse juhataja'],
    ['Osakonna juhataja', 'Osakonna juhataja asetäitja'],
    ['Peaspetsialist (ränne)', 'Peaspetsialist (toimepidevus)'],
    ['jurist', 'juht'],
    ['(ränne)', 'Peaspetsialist (ränne)'],
  ])('%s is not %s', (mentioned, post) => {
    expect(mayMean(mentioned, post)).toBe(false);
  });
});

describe('samePost', () => {
  it('takes a name without brackets for another post than one with them', () => {
    expect(samePost('Peaspetsialist (ränne)', 'peaspetsialisti')).toBe(false);
    expect(samePost('Peaspetsialist', 'peaspetsialisti')).toBe(true);
  });
});

describe('isUnitHead', () => {
  it.each<[string, string | undefined, boolean]>([
    ['Talituse juhataja', undefined, true],
    ['Osakonnajuhataja', undefined, true],
    ['Rände talituse juhataja (Põhja-Eesti)', undefined, true],
    ['Büroo juht', undefined, true],
    ['Juhataja', 'Arendusosakond', true],
    ['Juhataja', 'Lasteaed Mesimumm', false],
    ['Osakonna juhataja asetäitja', undefined, false],
    ['Projektijuht', 'Arendusosakond', false],
    ['Talituse juhtivspetsialist', undefined, false],
  ])('%s in %s: %s', (ametinimetus, struktuuriüksus, expected) => {
    const üldosa = { ametinimetus, ...(struktuuriüksus === undefined ? {} : { struktuuriüksus }) };
    expect(isUnitHead({ skeem: 'ametijuhend.v1', üldosa })).toBe(expected);
  });
  it('counts a deputy among those who lead', () => {
    expect(leadsUnit({ skeem: 'ametijuhend.v1', üldosa: { ametinimetus: 'Osakonna juhataja asetäitja' } })).toBe(true);
  });
});
