import { describe, expect, it } from 'vitest';
import { isPersonalCode, mobilePhones, personalCodes } from '../../src/validate/personal-data.ts';

describe('isPersonalCode', () => {
  // Numbers that no living person has (domain.md 5): right by the first weights, by the second, by the last rule.
  it.each(['83102280007', '83102280039', '83102280760'])('%s is one', (code) => {
    expect(isPersonalCode(code)).toBe(true);
  });
  it.each(['83102280008', '83102300009', '93102280007', '8310228000', '8310228000a'])('%s is none', (code) => {
    expect(isPersonalCode(code)).toBe(false);
  });
});

describe('personalCodes', () => {
  it.each<[string, string[]]>([
    ['Kood 83102280007, teine 83102280039.', ['83102280007', '83102280039']],
    ['isikukood: 83102280008', ['83102280008']],
    ['Isikukoodiga 12345678901', ['12345678901']],
    ['IK 12345678901', ['12345678901']],
    ['registrikood 70001975, viit 183102280007, summa 83102280007,5', ['83102280007']],
    ['nr A83102280007 ja 83102280007B', []],
    ['pikk number 831022800071', []],
  ])('%s', (text, expected) => {
    expect(personalCodes(text).map(([from, to]) => text.slice(from, to))).toEqual(expected);
  });
});

describe('mobilePhones', () => {
  it.each<[string, string[]]>([
    ['tel 5555 0000', ['5555 0000']],
    ['Telefon: +372 5555 000', ['5555 000']],
    ['mobiil 55550000', ['55550000']],
    ['GSM: 5550000', ['5550000']],
    ['+37255550000', ['55550000']],
    ['telefon 612 1360', []],
    ['5555 0000', []],
    ['üle 5000 taotluse', []],
    ['tel 8000', []],
  ])('%s', (text, expected) => {
    expect(mobilePhones(text).map(([from, to]) => text.slice(from, to))).toEqual(expected);
  });
});
