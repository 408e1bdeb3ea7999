import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

/** Run in a process of its own: what a process has loaded once stays loaded. */
function run(code: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const IS_LOADED = "process.report.getReport().sharedObjects.some((name) => name.includes('skia'))";

describe('the native canvas', () => {
  it('is not loaded by a run that draws nothing', () => {
    const code = `import { parse } from './dist/index.js';
      const { documents } = await parse('fixtures/pdf/majakavahid.pdf');
      console.log(documents.length > 0, ${IS_LOADED});`;
    expect(run(code)).toBe('true false\n');
  });

  it('is there when a page is drawn after its text was read', () => {
    const code = `import { readFileSync } from 'node:fs';
      import { loadLibrary, librarySettings } from './dist/extract/pdf/library.js';
      import { renderPage } from './dist/extract/pdf/page-raster.js';
      const { getDocument } = await loadLibrary();
      const data = new Uint8Array(readFileSync('fixtures/pdf/majakavahid.pdf'));
      const document = await getDocument({ ...librarySettings(), data }).promise;
      const page = await document.getPage(1);
      const { items } = await page.getTextContent();
      const { data: pixels } = await renderPage(document, page, 72, 1e6);
      console.log(items.length > 0, pixels.some((value) => value < 128), ${IS_LOADED});`;
    expect(run(code)).toBe('true true true\n');
  });

  it('is there though another copy of this program loaded pdf.js', () => {
    const code = `const [one, other] = await Promise.all(
        ['one', 'other'].map((copy) => import('./dist/extract/pdf/late-canvas.js?' + copy)));
      await one.withoutCanvas(() => Promise.resolve());
      try {
        new ImageData(1, 1);
      } catch ({ message }) {
        console.log(message);
      }
      other.loadCanvas();
      console.log(new ImageData(2, 1).width);`;
    expect(run(code)).toBe('The canvas is not loaded: call loadCanvas() first\n2\n');
  });
});
