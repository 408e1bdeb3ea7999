import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoSuchSource, sourcesOf } from '../../src/batch/sources.ts';
import { walk, type WalkOptions } from '../../src/batch/walk.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'walk-')));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function tree(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true });
    else writeFileSync(join(root, path), path);
  }
}

async function keys(args: string[], options: Partial<WalkOptions> = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const one of walk(await sourcesOf(args, root), { cwd: root, ...options }))
    found.push('diagnostic' in one ? `${one.key} [${one.diagnostic.reegel}]` : one.key);
  return found;
}

async function outputs(args: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const one of walk(await sourcesOf(args, root), { cwd: root }))
    if ('stem' in one) found.push([one.folder, one.stem].filter(Boolean).join('/'));
  return found;
}

describe('what is met', () => {
  it("is a folder's files first, then its folders, in the order of code units", async () => {
    tree('a/b.pdf', 'a/B.pdf', 'a/ä.pdf', 'a/c/x.pdf', 'a/b/y.pdf', 'a/b/1/z.pdf');
    expect(await keys(['a'])).toEqual(['B.pdf', 'b.pdf', 'ä.pdf', 'b/y.pdf', 'b/1/z.pdf', 'c/x.pdf']);
  });

  it('is neither hidden files nor what systems leave behind', async () => {
    tree('a/x.pdf', 'a/.x.pdf', 'a/.git/y.pdf', 'a/~$x.docx', 'a/Thumbs.db', 'a/desktop.ini', 'a/__MACOSX/x.pdf');
    expect(await keys(['a'])).toEqual(['x.pdf']);
  });

  it('is not the output folder, where that lies inside', async () => {
    tree('a/x.pdf', 'a/out/x.yaml', 'a/b/out/y.pdf');
    expect(await keys(['a'], { avoid: join(root, 'a/out') })).toEqual(['x.pdf', 'b/out/y.pdf']);
  });

  it('is not the output of an earlier run, unless it is named itself', async () => {
    tree('a/x.pdf', 'a/2023/out/.ametijuhend/manifest.jsonl', 'a/2023/out/x.yaml', 'a/2023/y.pdf');
    expect(await keys(['a'])).toEqual(['x.pdf', '2023/y.pdf', '2023/out [väljund-vahele]']);
    expect(await keys(['a/2023/out'])).toEqual(['x.yaml']);
  });

  it.skipIf(process.platform !== 'linux')('is said where its name is no UTF-8', async () => {
    tree('a/x.pdf', 'a/\uFFFD.pdf');
    const named = (name: string): Buffer => Buffer.concat([Buffer.from(join(root, 'a/')), Buffer.from(name, 'latin1')]);
    writeFileSync(named('käskkiri.pdf'), '');
    mkdirSync(named('büroo'));
    expect(await keys(['a'])).toEqual([
      'b\uFFFDroo [nimi-loetamatu]',
      'k\uFFFDskkiri.pdf [nimi-loetamatu]',
      'x.pdf',
      '\uFFFD.pdf',
    ]);
  });

  it('is a named pipe too: reading refuses it', async () => {
    tree('a/');
    execFileSync('mkfifo', [join(root, 'a/toru.pdf')]);
    expect(await keys(['a'])).toEqual(['toru.pdf']);
  });
});

describe('symbolic links', () => {
  it('are not followed, and it is said where they lead', async () => {
    tree('a/x.pdf', 'a/b/y.pdf', 'secret/z.pdf', 'ab/w.pdf');
    symlinkSync(join(root, 'secret'), join(root, 'a/out-folder'));
    symlinkSync(join(root, 'secret/z.pdf'), join(root, 'a/out.pdf'));
    symlinkSync(join(root, 'ab/w.pdf'), join(root, 'a/neighbour.pdf'));
    symlinkSync('b', join(root, 'a/in'));
    symlinkSync('.', join(root, 'a/loop'));
    symlinkSync('gone.pdf', join(root, 'a/broken.pdf'));
    expect(await keys(['a'])).toEqual([
      'broken.pdf [viit-katki]',
      'in [viit-vahele]',
      'loop [viit-vahele]',
      'neighbour.pdf [viit-välja]',
      'out-folder [viit-välja]',
      'out.pdf [viit-välja]',
      'x.pdf',
      'b/y.pdf',
    ]);
  });

  it('may be what was named itself', async () => {
    tree('real/x.pdf');
    symlinkSync('real', join(root, 'link'));
    symlinkSync('real/x.pdf', join(root, 'x.pdf'));
    expect(await keys(['link'])).toEqual(['x.pdf']);
    expect(await keys(['x.pdf'])).toEqual(['x.pdf']);
  });
});

describe('globs', () => {
  const files = ['a/x.pdf', 'a/X.PDF.txt', 'a/y.PDF', 'a/vana/z.pdf', 'a/b/vana/w.pdf', 'a/b/w.docx'];
  it.each([
    [['a/*.pdf'], {}, ['x.pdf', 'y.PDF']],
    [['a/**/*.pdf'], {}, ['x.pdf', 'y.PDF', 'b/vana/w.pdf', 'vana/z.pdf']],
    [['a/*/*.{pdf,docx}'], {}, ['b/w.docx', 'vana/z.pdf']],
    [['a'], { include: ['*.pdf'] }, ['x.pdf', 'y.PDF', 'b/vana/w.pdf', 'vana/z.pdf']],
    [['a'], { include: ['b/**'] }, ['b/w.docx', 'b/vana/w.pdf']],
    [['a'], { include: ['*.pdf', '*.docx'], exclude: ['vana'] }, ['x.pdf', 'y.PDF', 'b/w.docx']],
    [['a'], { exclude: ['vana/', '*.txt'] }, ['x.pdf', 'y.PDF', 'b/w.docx']],
    [['a'], { exclude: ['vana/**', '*.txt'] }, ['x.pdf', 'y.PDF', 'b/w.docx', 'b/vana/w.pdf']],
  ])('%j %j → %j', async (args, options, expected) => {
    tree(...files);
    expect(await keys(args, options)).toEqual(expected);
  });

  it('a name that is a file is no glob', async () => {
    tree('a/[1].pdf', 'a/1.pdf');
    expect(await keys(['a/[1].pdf'])).toEqual(['a/[1].pdf']);
  });
});

describe('sources', () => {
  it('one folder goes to the top, several get their names', async () => {
    tree('a/x.pdf', 'b/x.pdf', 'c/a/x.pdf', 'y.pdf');
    expect(await keys(['a/'])).toEqual(['x.pdf']);
    expect(await keys(['a', 'b', 'c/a', 'y.pdf'])).toEqual(['a/x.pdf', 'b/x.pdf', 'a-2/x.pdf', 'y.pdf']);
  });

  it('a folder that is named twice is met once', async () => {
    tree('a/x.pdf', 'b/x.pdf');
    expect(await keys(['a', './a/'])).toEqual(['x.pdf']);
    expect(await keys(['a', 'b', 'a'])).toEqual(['a/x.pdf', 'b/x.pdf']);
  });

  it('files keep their path from the working folder, others their whole path', async () => {
    tree('a/x.pdf', 'w/y.pdf');
    const found: string[] = [];
    const sources = await sourcesOf([join(root, 'a/x.pdf'), 'y.pdf'], join(root, 'w'));
    for await (const one of walk(sources, { cwd: join(root, 'w') })) found.push(one.key);
    expect(found).toEqual([join(root, 'a/x.pdf').slice(1), 'y.pdf']);
  });

  it('that are not there are refused by name', async () => {
    tree('a/x.pdf');
    await expect(sourcesOf(['a', 'b'], root)).rejects.toThrow(NoSuchSource);
    await expect(sourcesOf(['b/*.pdf'], root)).rejects.toMatchObject({ argument: 'b/*.pdf' });
  });
});

describe('names of outputs', () => {
  it('are the same whether a file was met or named', async () => {
    tree('a/leht.pdf', 'a/leht.docx', 'a/index.pdf', 'a/vana/leht.pdf');
    const met = await outputs(['a']);
    expect(met).toEqual(['index-pdf', 'leht-docx', 'leht-pdf', 'vana/leht']);
    const named = await outputs(['a/index.pdf', 'a/leht.docx', 'a/leht.pdf', 'a/vana/leht.pdf']);
    expect(named).toEqual(met.map((name) => `a/${name}`));
  });
});

it('shards are disjoint, together complete, and stable when files are added', async () => {
  tree(...Array.from({ length: 60 }, (_, at) => `a/${at % 7}/${at}.pdf`));
  const shards = async (): Promise<string[][]> =>
    Promise.all([1, 2, 3, 4].map((number) => keys(['a'], { shard: { number, of: 4 } })));
  const before = await shards();
  expect(before.flat().sort()).toEqual((await keys(['a'])).sort());
  expect(Math.min(...before.map((shard) => shard.length))).toBeGreaterThan(0);
  tree('a/new.pdf', 'a/0/new.pdf');
  const after = await shards();
  expect(after.map((shard) => shard.filter((key) => !key.endsWith('new.pdf')))).toEqual(before);
});
