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

  const LONG = [
    'Ametikoha põhieesmärk on korraldada sadama laoarvestust, hoida laevade varustus korras ning nõustada kapteneid.',
    'Täidab vahetu juhi antud ühekordseid ülesandeid, teeb koostööd teiste osakondadega ja vastab teabe õigsuse eest.',
  ].join(' ');

  it.each(Array.from({ length: 25 }, (_, i) => i + 1))('are none where each letter stands %i further on', (by) => {
    const a = 'a'.charCodeAt(0);
    const shifted = LONG.toLowerCase().replace(/[a-z]/gu, (letter) =>
      String.fromCharCode(((letter.charCodeAt(0) - a + by) % 26) + a),
    );
    expect(isReadable(words(shifted, 'Serif'), [])).toBe(false);
  });

  it.each([
    ['Estonian', LONG],
    ['Estonian in capitals', LONG.toUpperCase()],
    [
      'English',
      'The keeper of the harbour store answers for the ropes and nets, keeps the book of what was lent and helps each captain who asks for it in the morning or at night.',
    ],
    [
      'Finnish',
      'Sataman varastonhoitaja vastaa köysistä ja verkoista, pitää kirjaa lainatuista tavaroista sekä auttaa jokaista kapteenia, joka sitä aamulla tai yöllä pyytää.',
    ],
    [
      'German',
      'Der Verwalter des Hafenlagers ist für Seile und Netze verantwortlich, führt das Buch über alles Verliehene und hilft jedem Kapitän, der am Morgen oder in der Nacht fragt.',
    ],
    [
      'Russian',
      'Смотритель склада отвечает за верёвки и сети, ведёт книгу выданного и помогает каждому капитану утром и ночью.',
    ],
  ])('are text in %s', (_, text) => {
    expect(isReadable(words(text, 'Serif'), [])).toBe(true);
  });
});
