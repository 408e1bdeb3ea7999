import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built } from '../support/build.ts';
import { THOROUGH } from '../support/thorough.ts';
import { type Archive, archive } from './archive.ts';

let one: Archive;

beforeAll(async () => {
  await built();
});

beforeEach(() => {
  one = archive();
});

afterEach(() => {
  one.remove();
});

describe('outputs', () => {
  it('mirror the tree; a file with several documents gives several', async () => {
    one.put({ 'in/a.pdf': '\nok\nJurist', 'in/b/c.pdf': 'ok\nJuhataja\nNõunik', 'in/b/d/empty.pdf': 'viga' });
    await one.run();
    expect(one.documents()).toEqual({
      'a.yaml': 'yaml: Jurist\n',
      'b/c--lisa-1.yaml': 'yaml: Juhataja\n',
      'b/c--lisa-2.yaml': 'yaml: Nõunik\n',
    });
  });

  it('are written in every format that was asked for', async () => {
    one.put({ 'in/a.pdf': 'ok\nJurist' });
    const ocr = { when: 'auto', engine: 'auto', languages: ['est'] } as const;
    await one.run({ recipe: { formats: ['yaml', 'md', 'json'], ocr: { ...ocr, languages: ['est'] } } });
    expect(Object.keys(one.documents())).toEqual(['a.json', 'a.md', 'a.yaml']);
  });

  it('of inputs whose names differ in their endings alone have different names', async () => {
    one.put({ 'in/a.pdf': 'ok\nJurist', 'in/a.docx': 'ok\nJuhataja' });
    await one.run();
    expect(one.documents()).toEqual({ 'a-docx.yaml': 'yaml: Juhataja\n', 'a-pdf.yaml': 'yaml: Jurist\n' });
  });
});

describe('the order of what is told', () => {
  it.each([1, 2, 4])('is that of the inputs, with %i workers', async (jobs) => {
    one.put(
      Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`in/${at}.pdf`, `slow ${(8 - at) * 20}\nJurist`])),
    );
    const { settled } = await one.run({ jobs });
    expect(settled.map(([key]) => key)).toEqual(Array.from({ length: 8 }, (_, at) => `${at}.pdf`));
  });

  it('and everything written does not depend on the number of workers', async () => {
    one.put(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`in/${at % 3}/${at}.pdf`, `slow ${(at * 37) % 50}\nA\nB`]),
      ),
    );
    await one.run({ jobs: 1, output: join(one.root, 'out1') });
    await one.run({ jobs: 4, output: join(one.root, 'out4') });
    expect(one.outputs('out4')).toEqual(one.outputs('out1'));
  });
});

describe('a second run', () => {
  beforeEach(async () => {
    one.put({ 'in/a.pdf': 'ok\nJurist', 'in/b.pdf': 'ok\nJuhataja\nNõunik', 'in/bad.pdf': 'viga' });
    await one.run();
  });

  const settled = async (options: Parameters<Archive['run']>[0] = {}): Promise<string[]> =>
    (await one.run(options)).settled.map(([key, how]) => `${key} ${how}`);

  it('converts nothing where nothing changed, and changes nothing', async () => {
    const before = one.outputs();
    expect(await settled()).toEqual(['a.pdf unchanged', 'b.pdf unchanged', 'bad.pdf unchanged']);
    expect(one.outputs()).toEqual(before);
  });

  it('tells again what is wrong with an unchanged input', async () => {
    expect((await one.run()).settled.at(-1)).toEqual(['bad.pdf', 'unchanged', 'proov']);
  });

  it('converts what is new or changed, and takes away outputs that no longer hold', async () => {
    one.put({ 'in/b.pdf': 'ok\nNõunik', 'in/c.pdf': 'ok\nArst' });
    expect(await settled()).toEqual(['a.pdf unchanged', 'b.pdf changed', 'bad.pdf unchanged', 'c.pdf new']);
    expect(one.documents()).toEqual({
      'a.yaml': 'yaml: Jurist\n',
      'b.yaml': 'yaml: Nõunik\n',
      'c.yaml': 'yaml: Arst\n',
    });
  });

  it.each([
    ['the version', { version: '1.0.1' }],
    [
      'the options',
      {
        recipe: {
          formats: ['yaml' as const],
          ocr: { when: 'always' as const, engine: 'auto' as const, languages: ['est'] },
        },
      },
    ],
    ['force', { force: true }],
  ])('converts all again for %s', async (_, options) => {
    expect(await settled(options)).toEqual(['a.pdf again', 'b.pdf again', 'bad.pdf again']);
  });

  it('adds a format and keeps the others, which still say the same', async () => {
    const recipe = {
      formats: ['md' as const],
      ocr: { when: 'auto' as const, engine: 'auto' as const, languages: ['est'] },
    };
    await one.run({ recipe });
    expect(Object.keys(one.documents())).toEqual([
      'a.md',
      'a.yaml',
      'b--lisa-1.md',
      'b--lisa-1.yaml',
      'b--lisa-2.md',
      'b--lisa-2.yaml',
    ]);
    one.put({ 'in/a.pdf': 'ok\nArst' });
    await one.run({ recipe });
    expect(Object.keys(one.documents())).not.toContain('a.yaml');
  });

  it('brings back an output that is missing or empty', async () => {
    const before = one.outputs();
    rmSync(join(one.root, 'out/a.yaml'));
    writeFileSync(join(one.root, 'out/b--lisa-2.yaml'), '');
    expect(await settled()).toEqual(['a.pdf again', 'b.pdf again', 'bad.pdf unchanged']);
    expect(one.outputs()).toEqual(before);
  });

  it('leaves an output that somebody worked on, and says so', async () => {
    writeFileSync(join(one.root, 'out/a.yaml'), 'by hand\n');
    expect((await one.run()).edited).toEqual(['a.yaml']);
    expect(one.documents()['a.yaml']).toBe('by hand\n');
    await one.run({ force: true });
    expect(one.documents()['a.yaml']).toBe('yaml: Jurist\n');
  });

  it('tells what vanished, keeps its outputs, and forgets it with them', async () => {
    rmSync(join(one.root, 'in/b.pdf'));
    expect((await one.run()).vanished).toEqual(['b.pdf']);
    expect(Object.keys(one.documents())).toContain('b--lisa-1.yaml');
    expect((await one.run()).vanished).toEqual(['b.pdf']);
    rmSync(join(one.root, 'out/b--lisa-1.yaml'));
    rmSync(join(one.root, 'out/b--lisa-2.yaml'));
    expect((await one.run()).vanished).toEqual([]);
    expect(one.outputs()['.ametijuhend/manifest.jsonl']).not.toContain('b.pdf');
  });

  it('over a part of the archive leaves the rest as it is', async () => {
    const before = one.outputs();
    const { vanished } = await one.run({ include: ['a.*'] });
    expect(vanished).toEqual([]);
    const manifest = (text: Record<string, string>): string[] =>
      text['.ametijuhend/manifest.jsonl']!.split('\n').sort();
    expect(manifest(one.outputs())).toEqual(manifest(before));
    expect(one.outputs()['index.csv']!.split('\r\n').sort()).toEqual(before['index.csv']!.split('\r\n').sort());
  });

  it('gives names as if it were the first, when a neighbour came', async () => {
    one.put({ 'in/a.docx': 'ok\nArst' });
    await one.run();
    expect(Object.keys(one.documents())).toEqual(['a-docx.yaml', 'a-pdf.yaml', 'b--lisa-1.yaml', 'b--lisa-2.yaml']);
  });
});

/** Files that misbehave, every kind of it in turn. */
const BAD = THOROUGH ? 30 : 7;
/** A file that hangs computes for so long. */
const SECONDS = THOROUGH ? 2 : 1;

describe('files that misbehave', () => {
  const bad = ['hang', 'wait', 'crash', 'heap', 'memory', 'fault', 'viga'];
  const rules: Record<string, string[]> = {
    hang: ['aeg-läbi'],
    wait: ['aeg-läbi'],
    crash: ['protsess-katkes'],
    // On a busy machine time may run out before memory does.
    heap: ['mälu-läbi', 'aeg-läbi'],
    memory: ['mälu-läbi', 'aeg-läbi'],
    fault: ['programmi-viga'],
    viga: ['proov'],
  };

  it('are reported, every one, and every good one is done', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < BAD; at++) files[`in/bad-${String(at).padStart(2, '0')}.pdf`] = `${bad[at % bad.length]!}\nX`;
    for (let at = 0; at < 30; at++) files[`in/good-${at}.pdf`] = 'ok\nJurist';
    one.put(files);
    const { settled, complete } = await one.run({ jobs: 2, limits: { timeoutSeconds: SECONDS, maxMemoryMiB: 96 } });
    expect(complete).toBe(true);
    const reported = settled.filter(([key]) => key.startsWith('bad'));
    expect(reported).toHaveLength(BAD);
    for (const [at, [, , rule]] of reported.entries()) expect(rules[bad[at % bad.length]!]).toContain(rule);
    expect(Object.keys(one.documents()).filter((name) => name.startsWith('good'))).toHaveLength(30);
  }, 120_000);

  it('are tried again only where it may help: with other limits, or after a fault of the program', async () => {
    one.put({ 'in/fault.pdf': 'fault', 'in/hang.pdf': 'hang' });
    const limits = { timeoutSeconds: 0.3, maxMemoryMiB: 200 };
    await one.run({ limits });
    expect((await one.run({ limits })).settled.map(([key, how]) => `${key} ${how}`)).toEqual([
      'fault.pdf again',
      'hang.pdf unchanged',
    ]);
    const more = await one.run({ limits: { ...limits, timeoutSeconds: 0.4 } });
    expect(more.settled.map(([key, how]) => `${key} ${how}`)).toEqual(['fault.pdf again', 'hang.pdf again']);
  });
});

it('fail-fast ends at the first failure in the order of inputs', async () => {
  one.put({ 'in/1.pdf': 'slow 200\nA', 'in/2.pdf': 'viga', 'in/3.pdf': 'viga', 'in/4.pdf': 'ok\nB' });
  const { settled, complete } = await one.run({ failFast: true, jobs: 4 });
  expect(complete).toBe(false);
  expect(settled.map(([key]) => key)).toEqual(['1.pdf', '2.pdf']);
});

it('a file that is named twice is converted once', async () => {
  one.put({ 'in/a.pdf': 'ok\nJurist' });
  const { settled } = await one.run({ args: ['in/a.pdf', './in/a.pdf', 'in/../in/a.pdf'] });
  expect(settled.map(([key]) => key)).toEqual(['in/a.pdf']);
});
