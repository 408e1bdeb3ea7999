import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InputInsideOutput, Locked, Unwritable } from '../../src/batch/index.ts';
import { takeLock } from '../../src/batch/lock.ts';
import { built } from '../support/build.ts';
import { mountable } from '../support/mount.ts';
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

describe('nothing is written outside the output folder', () => {
  it('although a folder in it is a link that leads elsewhere', async () => {
    one.put({ 'in/a/x.pdf': 'ok\nJurist', 'elsewhere/keep.txt': 'keep' });
    mkdirSync(join(one.root, 'out'));
    symlinkSync('../elsewhere', join(one.root, 'out/a'));
    await expect(one.run()).rejects.toThrow(Unwritable);
    expect(one.outputs('elsewhere')).toEqual({ 'keep.txt': 'keep' });
  });

  it('although an output is a link that leads elsewhere: the link is replaced', async () => {
    one.put({ 'in/x.pdf': 'ok\nJurist', 'elsewhere/keep.txt': 'keep', 'out/.keep': '' });
    symlinkSync('../elsewhere/keep.txt', join(one.root, 'out/x.yaml'));
    await one.run();
    expect(one.outputs('elsewhere')).toEqual({ 'keep.txt': 'keep' });
    expect(one.documents()['x.yaml']).toBe('yaml: Jurist\n');
  });

  it.each(['journal.jsonl', 'manifest.jsonl'])('although %s is such a link', async (name) => {
    one.put({ 'in/x.pdf': 'ok\nJurist', 'elsewhere/keep.txt': 'keep', 'out/.ametijuhend/x': '' });
    symlinkSync('../../elsewhere/keep.txt', join(one.root, 'out/.ametijuhend', name));
    await expect(one.run()).rejects.toThrow(Unwritable);
    expect(one.outputs('elsewhere')).toEqual({ 'keep.txt': 'keep' });
  });

  it('although its own folder is such a link', async () => {
    one.put({ 'in/x.pdf': 'ok\nJurist', 'elsewhere/keep.txt': 'keep', 'out/.keep': '' });
    symlinkSync('../elsewhere', join(one.root, 'out/.ametijuhend'));
    await expect(one.run()).rejects.toThrow(Unwritable);
    expect(one.outputs('elsewhere')).toEqual({ 'keep.txt': 'keep' });
  });

  it('and never where the inputs are', async () => {
    one.put({ 'out/in/x.pdf': 'ok\nJurist' });
    await expect(one.run({ args: ['out/in'] })).rejects.toThrow(InputInsideOutput);
    await expect(one.run({ args: ['out'] })).rejects.toThrow(InputInsideOutput);
    expect(one.outputs()).toEqual({ 'in/x.pdf': 'ok\nJurist' });
  });
});

it('an output folder inside the input folder is not read', async () => {
  one.put({ 'in/x.pdf': 'ok\nJurist' });
  const output = join(one.root, 'in/out');
  await one.run({ output });
  expect((await one.run({ output })).settled).toEqual([['x.pdf', 'unchanged']]);
});

describe('a folder that cannot be written', () => {
  it('is said, and what stood there stays', async () => {
    one.put({ 'in/x.pdf': 'ok\nJurist', out: 'a file' });
    await expect(one.run()).rejects.toMatchObject({ name: 'Unwritable', path: join(one.root, 'out') });
    expect(readFileSync(join(one.root, 'out'), 'utf8')).toBe('a file');
  });

  const mounted = mountable();
  it.skipIf(!mounted)(
    'because the disk is full: old outputs stay, and with more room the run goes on (needs mount)',
    async () => {
      const disk = join(one.root, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]);
      try {
        const output = join(disk, 'out');
        one.put({ 'in/a.pdf': `ok\n${'Jurist '.repeat(1000)}` });
        await one.run({ output });
        const before = readFileSync(join(output, 'a.yaml'), 'utf8');
        for (let at = 0; at < 40; at++) one.put({ [`in/b${at}.pdf`]: `ok\n${'Arst '.repeat(2000)}` });
        one.put({ 'in/a.pdf': `ok\n${'Nõunik '.repeat(60_000)}` });
        await expect(one.run({ output })).rejects.toMatchObject({ name: 'Unwritable', code: 'ENOSPC' });
        expect(readFileSync(join(output, 'a.yaml'), 'utf8')).toBe(before);
        execFileSync('mount', ['-o', 'remount,size=20m', disk]);
        const { complete, settled } = await one.run({ output });
        expect([complete, settled.length]).toEqual([true, 41]);
        await one.run();
        expect(one.outputs('disk/out')).toEqual(one.outputs());
      } finally {
        execFileSync('umount', ['-l', disk]);
      }
    },
    60_000,
  );

  it.skipIf(!mounted)('because it is read-only: said before anything is read (needs mount)', async () => {
    const disk = join(one.root, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk]);
    try {
      one.put({ 'in/a.pdf': 'ok\nJurist' });
      await expect(one.run({ output: join(disk, 'out') })).rejects.toMatchObject({ name: 'Unwritable', code: 'EROFS' });
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

describe('two runs at once', () => {
  it('in one folder: the second says so and stops', async () => {
    one.put({ 'in/x.pdf': 'slow 700\nJurist' });
    const first = one.run();
    while (!existsSync(join(one.root, 'out/.ametijuhend/lock'))) await new Promise((done) => setTimeout(done, 10));
    await expect(one.run()).rejects.toMatchObject({ name: 'Locked', pid: process.pid });
    expect(await first).toMatchObject({ complete: true });
    expect(await one.run()).toMatchObject({ complete: true });
  });

  it('of different shards go side by side, of the same or of the whole they do not', async () => {
    const state = join(one.root, 'state');
    mkdirSync(state);
    const release = await takeLock(state, '-1-of-2');
    const other = await takeLock(state, '-2-of-2');
    await expect(takeLock(state, '-1-of-2')).rejects.toThrow(Locked);
    await expect(takeLock(state, '')).rejects.toThrow(Locked);
    await release();
    await other();
    const whole = await takeLock(state, '');
    await expect(takeLock(state, '-1-of-2')).rejects.toThrow(Locked);
    await whole();
    expect(one.outputs('state')).toEqual({});
  });

  it.each([
    ['a dead process', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: '1', token: 'x' })],
    [
      'a process whose number another one has now',
      JSON.stringify({ pid: 1, host: hostname(), started: 'never', token: 'x' }),
    ],
    ['nobody can tell whom', 'half a lo'],
  ])('a lock of %s is taken over', async (_, holder) => {
    one.put({ 'in/x.pdf': 'ok\nJurist', 'out/.ametijuhend/lock': holder });
    expect(await one.run()).toMatchObject({ complete: true });
    expect(Object.keys(one.outputs())).not.toContain('.ametijuhend/lock');
  });

  it('a lock of another machine holds while it shows signs of life', async () => {
    one.put({
      'in/x.pdf': 'ok\nJurist',
      'out/.ametijuhend/lock': JSON.stringify({ pid: 1, host: 'teine', started: '1', token: 'x' }),
    });
    await expect(one.run()).rejects.toMatchObject({ name: 'Locked', host: 'teine' });
    utimesSync(join(one.root, 'out/.ametijuhend/lock'), 0, 0);
    expect(await one.run()).toMatchObject({ complete: true });
  });
});

it('a file that changes after it was read is read again by the next run', async () => {
  one.put({ 'in/x.pdf': 'slow 2000\nJurist', 'in/y.pdf': 'ok\nArst' });
  const running = one.run({ jobs: 1 });
  await new Promise((done) => setTimeout(done, 1000));
  writeFileSync(join(one.root, 'in/x.pdf'), 'slow 1\nJuhataja');
  await running;
  expect(one.documents()['x.yaml']).toBe('yaml: Jurist\n');
  expect((await one.run()).settled[0]).toEqual(['x.pdf', 'changed']);
  expect(one.documents()['x.yaml']).toBe('yaml: Juhataja\n');
});

it('an input that cannot be read for a while keeps its outputs', async () => {
  one.put({ 'in/x.pdf': 'ok\nJurist' });
  await one.run({ args: ['in/x.pdf'] });
  rmSync(join(one.root, 'in/x.pdf'));
  mkdirSync(join(one.root, 'in/x.pdf'));
  const list = (async function* () {
    yield await Promise.resolve(join(one.root, 'in/x.pdf'));
  })();
  const { settled } = await one.run({ args: [], list });
  expect(settled[0]?.slice(0, 2)).toEqual(['in/x.pdf', 'changed']);
  expect(one.documents()).toEqual({ 'in/x.yaml': 'yaml: Jurist\n' });
});
