import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/index.ts';
import type { Page, Tag } from '../../src/tree/index.ts';
import { showTree } from '../support/show-tree.ts';
import { Typewriter } from './typewriter.ts';

const show = (...pages: Page[]) => showTree(layout(pages, { file: new VFile(), outline: [] }).children);

/** A page with one tagged table, its cells typed where they stand. */
class TaggedPage {
  readonly page: Page;
  readonly #structure: Tag[] = [{ role: 'Table', parent: -1 }];
  readonly #typewriter: Typewriter;

  constructor(number = 1) {
    this.#typewriter = new Typewriter(number);
    this.page = this.#typewriter.page;
    this.page.structure = this.#structure;
  }

  /** Cells as left edge, top edge and lines. */
  row(...cells: [left: number, top: number, lines: string[]][]): this {
    const row = this.#structure.push({ role: 'TR', parent: 0 }) - 1;
    for (const [left, top, lines] of cells) {
      const tag = this.#structure.push({ role: 'TD', parent: row }) - 1;
      const before = this.page.words.length;
      this.type(left, top, lines);
      for (const word of this.page.words.slice(before)) word.tag = tag;
    }
    return this;
  }

  /** Text without a tag. */
  type(left: number, top: number, lines: string[]): this {
    this.#typewriter.lines(left, top, lines);
    return this;
  }
}

describe('tables known by their tags alone', () => {
  it('keep their rows where cells are centred beside one another', () => {
    const { page } = new TaggedPage()
      .row([70, 112, ['Haridus']], [160, 100, ['Kõrgharidus,', 'soovitavalt', 'magistrikraad']])
      .row([70, 142, ['Töökogemus']], [160, 136, ['Vähemalt kaks', 'aastat']]);
    expect(show(page)).toEqual([
      '[Haridus | Kõrgharidus, ⏎ soovitavalt ⏎ magistrikraad]',
      '[Töökogemus | Vähemalt kaks ⏎ aastat]',
    ]);
  });

  it('go on over a page break below a head that is repeated without tags', () => {
    const first = new TaggedPage(1)
      .row([70, 700, ['Ülesanne']], [200, 700, ['Tulemus']])
      .row([70, 715, ['2.1 Lubade']], [200, 715, ['Load on antud', 'tähtajaks']]);
    const second = new TaggedPage(2)
      .type(70, 100, ['Ülesanne'])
      .type(200, 100, ['Tulemus'])
      .row([70, 120, ['menetlemine.']], [200, 120, ['ja põhjendatud.']])
      .row([70, 150, ['2.2 Nõustamine.']], [200, 150, ['Vastused on antud.']]);
    expect(show(first.page, second.page)).toEqual([
      '[Ülesanne | Tulemus]',
      '[2.1 Lubade ⏎ menetlemine. | Load on antud ⏎ tähtajaks ⏎ ja põhjendatud.]',
      '[2.2 Nõustamine. | Vastused on antud.]',
    ]);
  });

  it('are believed where only their head is drawn', () => {
    const tagged = new TaggedPage()
      .row([70, 100, ['Ülesanne']], [200, 100, ['Tulemus']])
      .row([70, 120, ['2.1 Lubade']], [166, 120, ['Load on antud']])
      .row([70, 132, ['2.2 Nõustamine.']], [200, 132, ['Vastused on antud.']])
      .type(70, 170, ['Ametijuhend vaadatakse üle kord aastas.']);
    const { page } = tagged;
    for (const [left, top, right, bottom] of [
      [68, 98, 300, 98],
      [68, 114, 300, 114],
      [68, 98, 68, 114],
      [190, 98, 190, 114],
      [300, 98, 300, 114],
    ] as const)
      page.rules.push({
        box: { left, top, right, bottom },
        direction: top === bottom ? 'horizontal' : 'vertical',
        evidence: 'background',
      });
    expect(show(page)).toEqual([
      '[Ülesanne | Tulemus]',
      '[2.1 Lubade | Load on antud]',
      '[2.2 Nõustamine. | <right> Vastused on antud.]',
      'Ametijuhend vaadatakse üle kord aastas.',
    ]);
  });

  it('take from the next page what its tags put into a cell', () => {
    const first = new TaggedPage(1).row([70, 700, ['2.1 Lubade']], [200, 700, ['Load on antud.']]);
    const second = new TaggedPage(2)
      .row([200, 100, ['Vead on parandatud.']])
      .type(70, 150, ['Ametijuhend vaadatakse üle kord aastas.']);
    expect(show(first.page, second.page)).toEqual([
      '[2.1 Lubade | Load on antud. / <right> Vead on parandatud.]',
      'Ametijuhend vaadatakse üle kord aastas.',
    ]);
  });

  it('take the rest of a cell whole, however wide the spaces of its justified lines', () => {
    const first = new TaggedPage(1)
      .row([70, 700, ['Ülesanne']], [200, 700, ['Tulemus']])
      .row([70, 715, ['2.1 Lubade', 'andmine.']], [200, 715, ['Load on antud', 'tähtajaks, mis on']]);
    const second = new TaggedPage(2)
      .row([70, 60, []], [200, 60, ['taotluses           ning', 'avalduses         olnud', 'kirjas.']])
      .type(70, 120, ['Ametijuhend vaadatakse üle kord aastas.']);
    expect(show(first.page, second.page)).toEqual([
      '[Ülesanne | Tulemus]',
      '[2.1 Lubade ⏎ andmine. | Load on antud ⏎ tähtajaks, mis on ⏎ taotluses ning ⏎ avalduses olnud ⏎ kirjas.]',
      'Ametijuhend vaadatakse üle kord aastas.',
    ]);
  });

  it('are none where the words do not stand as the tags say', () => {
    const { page } = new TaggedPage()
      .row([70, 100, ['Alluvad puuduvad ja ametnikku asendab']], [70, 112, ['peaspetsialist.']])
      .row([70, 124, ['Asukoht on Tartu.']]);
    expect(show(page).join(' ')).not.toContain('|');
  });
});

describe('a cell merged over rows', () => {
  it('goes on where a page break cuts it', () => {
    const first = new Typewriter(1)
      .grid([70, 200, 350, 500], [100, 120, 140])
      .type(75, 103, '3.1 Lubade')
      .type(205, 103, 'Taotluste vastuvõtt')
      .type(355, 103, 'Taotlused on vastu võetud')
      .rule(200, 140, 500, 140)
      .type(205, 123, 'Eelnõude koostamine')
      .type(355, 123, 'Eelnõud on koostatud');
    first.page.rules = first.page.rules.filter(
      ({ box, direction }) => !(direction === 'horizontal' && box.top === 120 && box.left === 70),
    );
    first.rule(200, 120, 500, 120);
    const second = new Typewriter(2)
      .grid([70, 200, 350, 500], [60, 80])
      .type(75, 63, 'menetlemine')
      .type(205, 63, 'Lubade andmine')
      .type(355, 63, 'Load on antud');
    expect(show(first.page, second.page)).toEqual([
      '[3.1 Lubade ⏎ menetlemine | Taotluste vastuvõtt | Taotlused on vastu võetud]',
      '[Eelnõude koostamine / Lubade andmine | Eelnõud on koostatud / Load on antud]',
    ]);
  });
});
