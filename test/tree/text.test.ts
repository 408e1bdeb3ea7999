import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/tree/index.ts';

describe('joinLines follows the rows of domain.md 4.3', () => {
  it.each([
    ['suspended before a conjunction', 'kütte-\nja veetrassid', 'kütte- ja veetrassid'],
    ['suspended before a conjunction in capitals', 'TÖÖ-\nVÕI TEENISTUSÜLESANDED', 'TÖÖ- VÕI TEENISTUSÜLESANDED'],
    ['suspended before a comma', 'kütte-, vee- ning gaasitrassid', 'kütte-, vee- ning gaasitrassid'],
    ['suspended in a row', 'Mere- Jõe- ja Järveamet', 'Mere- Jõe- ja Järveamet'],
    ['suspended in a row over a line', 'hangete-\nlepingu- ja eelarvetöö', 'hangete- lepingu- ja eelarvetöö'],
    ['a hyphen alone joins the next word', 'laud ja -\ntool', 'laud ja -tool'],
    ['a hyphen alone after a conjunction, inside a line', 'laud ja - tool', 'laud ja -tool'],
    ['a range', '2 - 3 päeva', '2 - 3 päeva'],
    ['a hyphen for a dash', 'vajadusel - harva - kohe', 'vajadusel - harva - kohe'],
    ['a hyphen before all', '- laud', '- laud'],
    ['repeated first part', 'laud ja -tool', 'laud ja -tool'],
    ['before a capital', 'Kesk-\nEesti', 'Kesk-Eesti'],
    ['after a digit', '7-\naastane', '7-aastane'],
    ['after an abbreviation', 'EL-\niga', 'EL-iga'],
    ['compound name', 'Kohtla-Järve', 'Kohtla-Järve'],
    ['three like letters', 'maa-\naluse', 'maa-aluse'],
    ['plain line break', 'raamatu-\nkogu', 'raamatukogu'],
    ['a break kept inside a line', 'raamatu- kogu', 'raamatukogu'],
    ['a word that begins like a conjunction', 'sõidu-\njagaja', 'sõidujagaja'],
    ['white space collapses', '  üks \t kaks\n\nkolm ', 'üks kaks kolm'],
    ['a dash between words stays', 'esmaspäev – reede', 'esmaspäev – reede'],
  ])('%s', (_, printed, expected) => {
    expect(joinLines(printed)).toBe(expected);
  });

  it('loses no letter and no digit, whatever the text', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[\p{L}\p{N},.()-]{1,12}$/u)),
        fc.constantFrom(' ', '\n'),
        (words, gap) => {
          expect(letters(joinLines(words.join(gap)))).toBe(letters(words.join('')));
        },
      ),
    );
  });
});
