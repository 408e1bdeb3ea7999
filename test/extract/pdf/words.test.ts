import { describe, expect, it } from 'vitest';
import { readContent, stream, text, texts } from './make-pdf.ts';

describe('words', () => {
  it.each([
    ['typed spaces', text(50, 700, 'vahetu juht'), ['vahetu', 'juht']],
    ['gaps without a space character', 'BT /F1 10 Tf 50 700 Td [(vahetu) -250 (juht)] TJ ET', ['vahetu', 'juht']],
    ['kerning', 'BT /F1 10 Tf 50 700 Td [(va) 60 (he) -60 (tu)] TJ ET', ['vahetu']],
    ['pieces placed one by one', text(50, 700, 'ameti') + text(72.8, 700, 'koht'), ['ametikoht']],
    // Chromium: an optional hyphen that is not shown is a space with the rest of the word over it.
    ['a space that takes no room', 'BT /F1 10 Tf 50 700 Td (ameti ) Tj 22.8 0 Td (koht) Tj ET', ['ametikoht']],
    ['columns', text(50, 700, 'ülesanne') + text(300, 700, 'tulemus'), ['ülesanne', 'tulemus']],
    ['word spacing', 'BT /F1 10 Tf 20 Tw 50 700 Td (kes asendab) Tj ET', ['kes', 'asendab']],
    ['a no-break space', text(50, 700, '3\u00A0aastat'), ['3', 'aastat']],
    ['letters spaced out by the operator', 'BT /F1 10 Tf 4 Tc 50 700 Td (KINNITAN nr) Tj ET', ['KINNITAN', 'nr']],
    ['letters spaced out by numbers', 'BT /F1 10 Tf 50 700 Td [(K)-300(I)-300(R)-300(I)] TJ ET', ['KIRI']],
    ['letters spaced out by typing', text(50, 700, 'K \u00C4 S K K I R I'), ['KÄSKKIRI']],
    ['two words spaced out by typing', text(50, 700, 'L I S A   K O L M'), ['LISA', 'KOLM']],
    ['single letters that are no word', text(50, 700, 'A   B   C'), ['A', 'B', 'C']],
  ])('are parted or kept by %s', async (_, content, expected) => {
    expect(texts(await readContent(content))).toEqual(expected);
  });

  it('have boxes from the top left, from ascent to descent', async () => {
    const page = await readContent(text(50, 700, 'juht', '/F1 20 Tf'));
    const [word] = page.words;
    expect(word!.box.left).toBeCloseTo(50);
    // Helvetica: j 222, u 556, h 556, t 278 thousandths
    expect(word!.box.right).toBeCloseTo(50 + 20 * 1.612);
    expect(word!.box.top).toBeLessThan(100 - 20 * 0.6);
    expect(word!.box.top).toBeGreaterThan(100 - 20);
    expect(word!.box.bottom).toBeGreaterThan(100);
    expect(word!.box.bottom).toBeLessThan(100 + 20 * 0.3);
    expect(word!.fontSize).toBeCloseTo(20);
  });

  it('know weight and slant from the font', async () => {
    const page = await readContent(
      text(50, 700, 'a', '/F2 10 Tf') + text(90, 700, 'b', '/F3 10 Tf') + text(130, 700, 'c'),
    );
    expect(page.words.map(({ bold, italic }) => [bold, italic])).toEqual([
      [true, undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  it('are glued where the look changes inside a word', async () => {
    const page = await readContent('BT 50 700 Td /F2 10 Tf (Haridus) Tj /F1 10 Tf (: k) Tj ET');
    expect(page.words.map(({ text, glued }) => [text, glued])).toEqual([
      ['Haridus', undefined],
      [':', true],
      ['k', undefined],
    ]);
  });

  it('are glued where a sign is raised', async () => {
    const page = await readContent('BT 50 700 Td /F1 10 Tf (lg 4) Tj 4 Ts /F1 6 Tf (1) Tj ET');
    expect(page.words.map(({ text, glued }) => [text, glued])).toEqual([
      ['lg', undefined],
      ['4', undefined],
      ['1', true],
    ]);
  });

  it.each([
    ['a second copy', text(50, 700, 'AMETIJUHEND') + text(50.3, 700, 'AMETIJUHEND')],
    [
      'a second copy of each letter',
      'BT /F1 10 Tf 50 700 Td (A) Tj 0.3 0 Td (A) Tj 6.4 0 Td (B) Tj 0.3 0 Td (B) Tj ET',
    ],
    ['a stroke around the letters', `2 Tr 0.4 w ${text(50, 700, 'AMETIJUHEND')}`],
  ])('made bold by %s stand once', async (_, content) => {
    const page = await readContent(content);
    expect(page.words).toHaveLength(1);
    expect(page.words[0]!.bold).toBe(true);
  });

  it('are found in forms, at the place where the form is put', async () => {
    const form = stream(
      text(10, 10, 'vormis'),
      '/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Resources<</Font<</F1 3 0 R>>>>',
    );
    const page = await readContent('q 2 0 0 2 100 100 cm /X1 Do Q', { resources: '/XObject<</X1 10 0 R>>' }, [form]);
    expect(texts(page)).toEqual(['vormis']);
    expect(page.words[0]!.box.left).toBeCloseTo(120);
    expect(page.words[0]!.fontSize).toBeCloseTo(20);
  });

  it('are found in filled form fields and notes, where they are put', async () => {
    const font = '/Resources<</Font<</F1 3 0 R>>>>';
    const look = stream('BT /F1 10 Tf 2 5 Td (Maali) Tj ET', `/Type/XObject/Subtype/Form/BBox[0 0 100 20]${font}`);
    const field = '<</Type/Annot/Subtype/FreeText/F 4/Rect[200 300 300 320]/Contents(Maali)/AP<</N 10 0 R>>>>';
    const page = await readContent(text(50, 700, 'Nimi:'), { entries: '/Annots[11 0 R]' }, [look, field]);
    expect(texts(page)).toEqual(['Nimi:', 'Maali']);
    expect(page.words[1]!.box.left).toBeCloseTo(202);
  });
});
