import { describe, expect, it } from 'vitest';
import { isReadable } from '../../../src/extract/pdf/readable.ts';
import type { Word } from '../../../src/tree/index.ts';

const words = (text: string, font: string): Word[] =>
  text.split(' ').map((each) => ({ text: each, font, fontSize: 10, box: { left: 0, top: 0, right: 1, bottom: 1 } }));

const BODY = words('Hooldab paate ja parandab võrke, peab laoraamatut ning aitab kaptenit sadamas', 'Serif');

describe('the characters of a page', () => {
  it('are text though a browser printed the address of the page in a font of its own', () => {
    const foot = words('Ametijuhend 11/23/26, file:///srv/dhs/html/pmtrk-lttr-wrkng-cpy-nrdst.html 2/2', 'Sans');
    expect(isReadable([...BODY, ...foot], [])).toBe(true);
  });

  it('are none where the letters of a font are not those of a language', () => {
    const wrong = words('Gjmz rqtpw lkdfh bvcxn mnbvc sdfgh jklzx wrtps dfghj klmnb', 'Sans');
    expect(isReadable([...BODY, ...wrong], [])).toBe(false);
  });
});
