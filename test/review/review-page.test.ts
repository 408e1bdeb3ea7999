import fc from 'fast-check';
import { fromHtml } from './read-html.ts';
import { describe, expect, it } from 'vitest';
import type { JobDescription } from '../../src/model/types.ts';
import { type Review, reviewPage } from '../../src/review/index.ts';

const DESCRIPTION: JobDescription = {
  skeem: 'ametijuhend.v1',
  üldosa: { ametinimetus: 'Metsavaht', alluvad: [] },
  ülesanded: [{ number: '2.1', ülesanne: 'Metsa valve ja 71–87 raie.' }],
  allikas: { fail: 'metsavaht.pdf', kohad: { '/üldosa': [{ lehekülg: 1 }] } },
};

const BOX = { left: 10, top: 20, right: 110, bottom: 32 };

function review(changes: Partial<Review> = {}): Review {
  const doubtful = [{ text: '71–87', box: { left: 50, top: 42, right: 80, bottom: 52 }, confidence: 0.333 }];
  return {
    name: 'metsavaht.pdf',
    documents: [DESCRIPTION],
    provenance: [
      {
        '/üldosa/ametinimetus': [{ page: 1, box: BOX }],
        '/ülesanded/0/number': [{ page: 1, box: { ...BOX, top: 40, bottom: 52 } }],
        '/ülesanded/0/ülesanne': [
          { page: 1, box: { ...BOX, top: 40, bottom: 52 } },
          { page: 2, box: BOX },
        ],
      },
    ],
    views: [
      {
        file: 'metsavaht.pdf',
        documents: [0, 1],
        pages: [
          { number: 1, width: 595, height: 842, method: 'ocr', doubtful, picture: Uint8Array.of(1, 2, 3) },
          { number: 2, width: 595, height: 842, method: 'ocr', doubtful: [] },
        ],
      },
    ],
    findings: [],
    language: 'en',
    ...changes,
  };
}

describe('a page of review', () => {
  const page = fromHtml(reviewPage(review()));

  it('draws a box for each place, on its page and in points', () => {
    expect(page.all('figure').map((figure) => figure.all('.koht').map(({ attributes }) => attributes.y))).toEqual([
      ['20', '40'],
      ['20'],
    ]);
    expect(page.all('figure svg')[0]!.attributes.viewBox).toBe('0 0 595 842');
    expect(page.all('figure .koht')[0]!.attributes).toMatchObject({ x: '10', y: '20', width: '100', height: '12' });
  });

  it('leads from every field to its places and back', () => {
    const fields = page.all('.väli');
    expect(fields.map(({ text }) => text.trim())).toEqual([
      'Metsavaht p. 1',
      '2.1 p. 1',
      'Metsa valve ja 71–87 raie. p. 1',
    ]);
    const places = page.all('figure .koht');
    const ends = (list: typeof fields): string[][] => list.map(({ attributes }) => attributes['data-to']!.split(' '));
    const [post, number, task] = fields.map(({ attributes }) => attributes.id!);
    expect(ends(places)).toEqual([[post], [number, task], [task]]);
    const [first, second, third] = places.map(({ attributes }) => attributes.id!);
    expect(ends(fields)).toEqual([[first], [second], [second, third]]);
  });

  it('shows the picture from within, and says where there is none', () => {
    expect(page.all('image').map(({ attributes }) => attributes.href)).toEqual(['data:image/webp;base64,AQID']);
    expect(page.all('figure')[1]!.text).toContain('There is no picture of this page');
  });

  it('marks words of little confidence on the paper and in the data', () => {
    expect(page.all('figure .kahtlane').map(({ text }) => text)).toEqual(['71–87 · 33 %']);
    expect(page.all('mark').map(({ text, attributes }) => [text, attributes.title])).toEqual([['71–87', '33 %']]);
  });

  it('shows an empty list and leaves out what the page itself shows', () => {
    expect(page.all('.tühi').map(({ text }) => text)).toEqual(['–']);
    expect(page.all('details')[0]!.text).not.toContain('Kohad');
  });
});

it('shows findings at their pages, the worst first', () => {
  const wording = (text: string): { et: string; en: string } => ({ et: `${text} et`, en: `${text} en` });
  const html = reviewPage(
    review({
      findings: [
        { reegel: 'teine', raskus: 'teade', teade: wording('note') },
        {
          reegel: 'esimene',
          raskus: 'viga',
          teade: wording('`error`'),
          lahendus: wording('remedy'),
          leht: 2,
          kast: { left: 1, top: 2, right: 3, bottom: 4 },
        },
      ],
    }),
  );
  const page = fromHtml(html);
  expect(page.all('.leiud li').map(({ text }) => text.trim())).toEqual([
    'error error en p. 2 esimeneremedy en',
    'note note en teine',
  ]);
  expect(page.all('figure .leid.viga').map(({ text }) => text)).toEqual(['`error` en']);
  const link = page.all('.leiud a')[0]!.attributes.href!.slice(1);
  expect(page.all('figure').map(({ attributes }) => attributes.id)[1]).toBe(link);
});

it('shows a text line by line', () => {
  const lines = ['Ametinimetus', '<Metsavaht>'];
  const html = reviewPage(
    review({
      provenance: [{ '/üldosa/ametinimetus': [{ line: 2 }] }],
      views: [{ file: 'a.txt', documents: [0, 1], pages: [], lines }],
    }),
  );
  const page = fromHtml(html);
  expect(page.all('.read li').map(({ text }) => text)).toEqual(lines);
  expect(page.all('.read .koht').map(({ text }) => text)).toEqual(['<Metsavaht>']);
  expect(page.all('.väli').map(({ text }) => text.trim())).toEqual(['Metsavaht line 2']);
});

it.each([
  ['et', 'Sellel vormingul ei ole lehepilte'],
  ['en', 'This format has no pictures of pages'],
] as const)('says in %s that a format has no pages', (language, words) => {
  const html = reviewPage(review({ language, views: [{ file: 'a.docx', documents: [0, 1], pages: [] }] }));
  expect(html).toContain(words);
  expect(html).toContain(`<html lang="${language}">`);
});

describe('whatever the text', () => {
  const hostile = fc.oneof(
    fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style>', "' onload='x", '&lt;'),
    fc.string({ unit: 'binary' }),
  );

  it('is text, and the page asks for nothing outside', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = reviewPage(
          review({
            name: text,
            documents: [{ ...DESCRIPTION, üldosa: { ametinimetus: text }, muu: [{ pealkiri: text, sisu: [text] }] }],
            findings: [{ reegel: text, raskus: 'viga', teade: { et: text, en: text }, sisefail: text }],
            views: [{ file: text, documents: [0, 1], pages: review().views[0]!.pages, lines: [text] }],
          }),
        );
        const page = fromHtml(html);
        const names = new Set(page.all('*').map(({ name }) => name));
        expect(names).not.toContain('img');
        expect(page.all('script')).toHaveLength(1);
        expect(page.all('style')).toHaveLength(1);
        for (const { attributes } of page.all('*')) {
          expect(Object.keys(attributes).filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
          if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(?:#[kvl][\d-]+$|data:image\/webp;)/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('allows by its own policy only the style and the script that it has', async () => {
    const html = reviewPage(review());
    expect(html).not.toMatch(/https?:/);
    const page = fromHtml(html);
    const policy = page.all('meta').find(({ attributes }) => attributes['http-equiv'])!.attributes.content!;
    const sum = async (text: string): Promise<string> =>
      Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('base64');
    expect(policy).toBe(
      [
        "default-src 'none'",
        'img-src data:',
        `style-src 'sha256-${await sum(page.all('style')[0]!.text)}'`,
        `script-src 'sha256-${await sum(page.all('script')[0]!.text)}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    );
  });
});
