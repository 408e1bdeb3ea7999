import { describe, expect, it } from 'vitest';
import { Fault } from '../../../src/messages/index.ts';
import { child, readXml, textOf } from '../../../src/extract/xml/index.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../src/source/index.ts';

const NAMES = new Map([['urn:a', 'a']]);
const read = (xml: string | Uint8Array, limits: Partial<Limits> = {}) =>
  readXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, NAMES, { ...DEFAULT_LIMITS, ...limits });

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
  return littleEndian ? buffer : buffer.swap16();
};

describe('readXml', () => {
  it('calls names by the prefixes of the reader', () => {
    const root = read('<x:r xmlns:x="urn:a" xmlns="urn:b" x:k="1" l="2"><other/></x:r>');
    expect(root.name).toBe('a:r');
    expect([...root.attributes]).toEqual([
      ['a:k', '1'],
      ['l', '2'],
    ]);
    expect(child(root, '{urn:b}other')).toBeDefined();
  });

  it('keeps text in order, CDATA and the five entities as text', () => {
    expect(textOf(read('<r>a&lt;<b>b</b><![CDATA[<c>]]>&#245;</r>'))).toBe('a<b<c>õ');
  });

  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeff<r>õ</r>')],
    ['UTF-16, little end first', utf16('<r>õ</r>', true)],
    ['UTF-16, big end first', utf16('<r>õ</r>', false)],
    ['UTF-16 without a mark', utf16('<r>õ</r>', true).subarray(2)],
  ])('reads %s', (_, bytes) => {
    expect(textOf(read(bytes))).toBe('õ');
  });

  const refused: Record<string, [string | Uint8Array, string, Partial<Limits>?]> = {
    'a DTD': ['<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', 'xml-keelatud'],
    'an unknown entity': ['<r>&a;</r>', 'xml-vigane'],
    'another encoding': ['<?xml version="1.0" encoding="windows-1257"?><r/>', 'xml-vigane'],
    'bytes that are not UTF-8': [
      new Uint8Array([...new TextEncoder().encode('<r>'), 0xf5, 0x3c, 0x2f, 0x72]),
      'xml-vigane',
    ],
    'open elements': ['<r><a></r>', 'xml-vigane'],
    'an unbound prefix': ['<q:r/>', 'xml-vigane'],
    nothing: ['', 'xml-vigane'],
    'too deep': ['<r><r><r/></r></r>', 'piirmäär', { xmlDepth: 2 }],
    'too many attributes': ['<r a="" b="" c=""/>', 'piirmäär', { xmlAttributes: 2 }],
    'too many elements': ['<r><a/><a/></r>', 'piirmäär', { xmlElements: 2 }],
  };
  it.each(Object.entries(refused))('refuses %s', (_, [xml, rule, limits]) => {
    const attempt = (): unknown => read(xml, limits);
    expect(attempt).toThrow(Fault);
    expect(attempt).toThrow(
      expect.objectContaining({ diagnostic: expect.objectContaining({ ruleId: rule }) as unknown }),
    );
  });
});
