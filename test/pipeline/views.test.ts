import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';
import type { View } from '../../src/tree/index.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

async function viewsOf(name: string): Promise<View[]> {
  const { views, documents } = await parse(join(FIXTURES, name), { views: true });
  expect(views!.at(-1)!.documents[1]).toBe(documents.length);
  return views!;
}

describe('views', () => {
  it('are made only where they are asked for', async () => {
    expect((await parse(join(FIXTURES, 'pdf/metsavaht.pdf'))).views).toBeUndefined();
  });

  it.each(['pdf/metsavaht.pdf', 'pdf/kaardistaja.pdf'])('show every page of %s in its shape', async (name) => {
    const [view, ...others] = await viewsOf(name);
    expect(others).toEqual([]);
    for (const { width, height, picture } of view!.pages) {
      const shown = await sharp(picture).metadata();
      expect(shown.format).toBe('webp');
      expect(shown.width).toBe(1000);
      expect(shown.height / shown.width).toBeCloseTo(height / width, 2);
    }
  });

  it('show a text as its lines', async () => {
    const [view] = await viewsOf('text/dump-old/input.txt');
    expect(view!.pages).toEqual([]);
    expect(view!.lines!.map((line) => line.trim())).toContain('AMETIJUHEND');
  });

  it('show a text in columns as pages of words', async () => {
    const [view] = await viewsOf('text/columns/input.txt');
    expect(view!.lines).toBeUndefined();
    expect(view!.pages[0]!.words!.map(({ text }) => text)).toContain('AMETIJUHEND');
  });

  it('are one for each file of a container', async () => {
    const views = await viewsOf('containers/kolm-juhendit.asice');
    expect(new Set(views.map(({ file }) => file)).size).toBe(views.length);
    for (const [index, { documents }] of views.entries())
      expect(documents[0]).toBe(index === 0 ? 0 : views[index - 1]!.documents[1]);
  });
});
