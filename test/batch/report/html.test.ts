import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReportFile, reportKind } from '../../../src/batch/report/index.ts';
import { BROWSER, openPage, type Page } from '../../support/browser.ts';
import { sampleFiles } from './files.ts';
import { THOROUGH } from '../../support/thorough.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function html(files: () => ReportFile[], language: 'et' | 'en' = 'et', outputs = '../out'): string {
  return [...reportKind('a.html')!({ files, version: '1.2.3', language, outputs })].join('');
}

describe('the page', () => {
  it('loads nothing and lets nothing in', () => {
    const page = html(sampleFiles(30));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)="(?:https?:|\/\/|data:|javascript:)/i);
  });

  it('shows text from documents as text', () => {
    const page = html(() => [
      {
        fail: '"><script>alert(1)</script>.pdf',
        seis: 'korras',
        väljundid: ['javascript:alert(1)//é.yaml'],
        kirjeldused: [{ väljundid: [], ametinimetus: '</td></table><img src=x onerror=alert(1)>\u202e\u001b[31m' }],
        leiud: [],
      },
    ]);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/[\u202e\u001b]/);
    expect(page).toContain('href="../out/javascript%3Aalert(1)/');
  });

  it('says what it found once, with its place or its words', () => {
    const finding = (more: Partial<ReportFile['leiud'][number]>): ReportFile['leiud'][number] => ({
      reegel: 'veerud-ebakindlad',
      raskus: 'hoiatus',
      teade: { et: 'Veerud on ebakindlad', en: 'Columns are uncertain' },
      ...more,
    });
    const cell = (language: 'et' | 'en', ...leiud: ReportFile['leiud']): string =>
      /<td class="said"[^>]*>(.*?)<\/td>/
        .exec(html(() => [{ fail: 'a.docx', seis: 'hoiatus', väljundid: [], kirjeldused: [], leiud }], language))![1]!
        .replace(/<code>.*?<\/code>/g, '')
        .replace(/<[^>]+>/g, '|')
        .replace(/\|+/g, '|')
        .replace(/ \|/g, '|');
    expect(cell('et', finding({ leht: 3 }))).toBe('|lk 3: Veerud on ebakindlad|');
    expect(cell('et', finding({ rida: 7, leitud: 'Peab arvet' }))).toBe('|rida 7: Veerud on ebakindlad: „Peab arvet“|');
    expect(cell('en', finding({ leitud: 'uncertain' }))).toBe('|Columns are uncertain|');
    expect(cell('en', finding({ leitud: '38001010000', varjatud: true }))).toBe('|Columns are uncertain|');
    expect(cell('et', finding({ lahendus: { et: 'Vaata üle.', en: 'Check.' } }))).toBe(
      '|Veerud on ebakindlad|→ Vaata üle.|',
    );
    expect(cell('et', finding({}), finding({}), finding({ raskus: 'teade' }))).toMatch(/^\|2 hoiatust, 1 teade\|/);
    expect(cell('en', finding({}), finding({ raskus: 'viga' }))).toMatch(/^\|1 error, 1 warning\|/);
  });

  it('writes numbers as its language does', () => {
    expect(html(sampleFiles(30))).toContain('>0,95</text>');
    expect(html(sampleFiles(30), 'en')).toContain('>0.95</text>');
  });

  it('of a run that met no file says so', () => {
    expect(html(() => []).match(/andmeid ei ole/g)).toHaveLength(3);
  });

  it('is the same at every run, in either language', () => {
    for (const language of ['et', 'en'] as const)
      expect(html(sampleFiles(40), language)).toBe(html(sampleFiles(40), language));
    expect(html(sampleFiles(1), 'en')).toContain('<html lang="en">');
  });
});

describe.skipIf(!BROWSER)('in a browser (skipped where there is no Chromium)', () => {
  async function open(count: number): Promise<Page> {
    const path = join(folder, `${count}.html`);
    writeFileSync(path, html(sampleFiles(count)));
    return openPage(path);
  }
  const files =
    'rows.map(() => 0) && [...body.rows].filter((row) => !row.hidden).map((row) => row.cells[1].textContent)';
  const key = (column: number): string =>
    `[...body.rows].map((row) => row.cells[${column}].dataset.key ?? row.cells[${column}].textContent)`;

  it.each(THOROUGH ? [5, 5000] : [100])(
    'shows %i files, sorts and filters them',
    async (count) => {
      const page = await open(count);
      try {
        expect(await page.evaluate(`(${files}).length`)).toBe(count);
        expect(await page.evaluate('document.querySelector("output").value')).toBe(`Näha ${count} / ${count}`);
        // Nothing sticks out: the table scrolls inside the page where it is wide.
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);

        await page.evaluate('document.querySelectorAll("th button")[4].click()');
        const pages = ((await page.evaluate(key(4))) as string[]).filter(Boolean).map(Number);
        expect(pages).toEqual([...pages].sort((a, b) => a - b));
        await page.evaluate('document.querySelectorAll("th button")[4].click()');
        expect(await page.evaluate('document.querySelectorAll("th")[4].getAttribute("aria-sort")')).toBe('descending');
        expect(((await page.evaluate(key(4))) as string[]).filter(Boolean).map(Number)).toEqual(
          pages.toReversed().sort((a, b) => b - a),
        );

        await page.evaluate('document.querySelectorAll("th button")[5].click()');
        const shares = ((await page.evaluate(key(5))) as string[]).filter(Boolean).map(Number);
        expect(shares).toEqual([...shares].sort((a, b) => a - b));
        await page.evaluate('document.querySelectorAll("th button")[7].click()');
        expect(await page.evaluate('body.rows[0].dataset.status')).toBe(count === 5 ? 'hoiatus' : 'viga');

        await page.evaluate('search.value = "2018/ 3.PDF"; search.dispatchEvent(new Event("input"))');
        expect(new Set((await page.evaluate(files)) as string[])).toEqual(
          new Set(
            sampleFiles(count)()
              .map(({ fail }) => fail)
              .filter((fail) => /2018.*3\.pdf/.test(fail)),
          ),
        );
        await page.evaluate('search.value = ""; boxes[0].checked = false; boxes[0].dispatchEvent(new Event("change"))');
        const left = await page.evaluate(
          `[...new Set([...body.rows].filter((row) => !row.hidden).map((row) => row.dataset.status))]`,
        );
        expect(left).not.toContain('korras');
        expect(page.complaints).toEqual([]);
      } finally {
        await page.close();
      }
    },
    60_000,
  );

  it('draws its charts with area and colour', async () => {
    const page = await open(200);
    try {
      const areas = await page.evaluate(`[...document.querySelectorAll('svg')].map((svg) => {
        const rects = [...svg.querySelectorAll('rect')].filter((rect) => rect.getBBox().height > 0);
        return { shown: svg.clientWidth > 200 && svg.clientHeight > 10, rects: rects.length, colours: new Set(rects.map((rect) => getComputedStyle(rect).fill)).size };
      })`);
      expect(areas).toEqual([
        { shown: true, rects: 4, colours: 4 },
        { shown: true, rects: 4, colours: 1 },
        { shown: true, rects: 5, colours: 1 },
      ]);
    } finally {
      await page.close();
    }
  }, 60_000);
});
