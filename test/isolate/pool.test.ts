import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPool, type Pool, type PoolOptions, WorkerFault } from '../../src/isolate/index.ts';
import { built } from '../support/build.ts';

interface Task {
  trick: string;
  [key: string]: unknown;
}

const WORKER = pathToFileURL(resolve(import.meta.dirname, '../../fixtures/isolate/worker.js'));
const opened: Pool<Task, unknown>[] = [];

function pool(options: Partial<PoolOptions<Task, unknown>> = {}): Pool<Task, unknown> {
  const made = createPool<Task, unknown>(WORKER, { size: 1, timeoutSeconds: 20, maxMemoryMiB: 256, ...options });
  opened.push(made);
  return made;
}

beforeAll(async () => {
  await built();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

describe('a task that misbehaves costs itself alone', () => {
  it.each([
    ['spin', 'timeout', { timeoutSeconds: 0.5 }],
    ['never', 'timeout', { timeoutSeconds: 0.5 }],
    ['heap', 'memory', { maxMemoryMiB: 96 }],
    ['buffers', 'memory', { maxMemoryMiB: 96 }],
    ['crash', 'crash', {}, 'SIGSEGV'],
    ['exit', 'crash', {}, 'exit 7'],
    ['stray', 'crash', {}],
  ])('%s → %s', async (trick, kind, limits: object, detail?: string) => {
    const one = pool(limits);
    expect(await one.run({ trick: 'echo', value: 1 })).toEqual({ kind: 'done', result: 1 });
    expect(await one.run({ trick })).toMatchObject(detail === undefined ? { kind } : { kind, detail });
    expect(await one.run({ trick: 'echo', value: 2 })).toEqual({ kind: 'done', result: 2 });
  });
});

describe('workers', () => {
  it('are used again', async () => {
    const one = pool();
    expect(await one.run({ trick: 'pid' })).toEqual(await one.run({ trick: 'pid' }));
  });

  it('are replaced when they have grown', async () => {
    const one = pool();
    const before = await one.run({ trick: 'pid' });
    await one.run({ trick: 'hold', bytes: 150_000_000 });
    expect(await one.run({ trick: 'pid' })).not.toEqual(before);
  });

  it('pay for what earlier tasks left in them only once: the task is tried in a fresh one', async () => {
    const one = pool({ maxMemoryMiB: 400 });
    await one.run({ trick: 'hold', bytes: 100_000_000 });
    // 100 MB held and 250 MB new are too much together; alone they are not.
    expect(await one.run({ trick: 'hold', bytes: 270_000_000 })).toEqual({ kind: 'done', result: 1 });
  });

  it('print nothing', async () => {
    expect(await pool().run({ trick: 'noise' })).toEqual({ kind: 'done', result: 'quiet' });
  });

  it('run side by side, as many as asked for', async () => {
    const running = new Set<number>();
    let most = 0;
    const one = pool({
      size: 2,
      onChange: (worker, task) => {
        if (task) running.add(worker);
        else running.delete(worker);
        most = Math.max(most, running.size);
      },
    });
    await Promise.all(Array.from({ length: 6 }, () => one.run({ trick: 'slow', steps: 1, ms: 20 })));
    expect(most).toBe(2);
    expect(running.size).toBe(0);
  });
});

describe('the clock', () => {
  it('starts anew with each sign of life', async () => {
    const seen: unknown[] = [];
    const one = pool({ timeoutSeconds: 1, onProgress: (_, progress) => seen.push(progress) });
    expect(await one.run({ trick: 'slow', steps: 5, ms: 300 })).toEqual({ kind: 'done', result: 'done' });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it('is not used up by many signs in quick succession', async () => {
    const one = pool({ timeoutSeconds: 1 });
    expect(await one.run({ trick: 'slow', steps: 60, ms: 20 })).toEqual({ kind: 'done', result: 'done' });
  });

  it('is not stretched for ever', async () => {
    const one = pool({ timeoutSeconds: 0.05 });
    expect(await one.run({ trick: 'slow', steps: 1000, ms: 10 })).toMatchObject({ kind: 'timeout' });
  });
});

it('hands on a fault of the program', async () => {
  const failing = pool().run({ trick: 'fault' });
  await expect(failing).rejects.toThrow(WorkerFault);
  await expect(failing).rejects.toMatchObject({ name: 'TypeError', message: 'our own mistake' });
});

it('says that a worker cannot start, instead of trying for ever', async () => {
  const broken = createPool(pathToFileURL('/nowhere/worker.js'), { size: 1, timeoutSeconds: 5, maxMemoryMiB: 256 });
  await expect(broken.run({})).rejects.toThrow(/cannot start/);
});

it('rejects what still waits when it is closed', async () => {
  const one = pool();
  const running = one.run({ trick: 'never' });
  const waiting = one.run({ trick: 'echo' });
  await Promise.all([
    expect(running).rejects.toThrow(/closed/),
    expect(waiting).rejects.toThrow(/closed/),
    one.close(),
  ]);
});
