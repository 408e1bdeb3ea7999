import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { built } from '../support/build.ts';
import { THOROUGH } from '../support/thorough.ts';
import { type Archive, archive } from './archive.ts';

const RUN = resolve(import.meta.dirname, '../../fixtures/batch/run.js');
/** Moments at which a run is killed. */
const KILLS = THOROUGH ? 20 : 1;
/** Operations by which each run gets further than the one before. */
const STRIDE = THOROUGH ? 10 : 40;

let one: Archive;
let undisturbed: Record<string, string>;
let operations: number;

/** Resolves to what the run printed, or undefined where it was killed. */
async function run(output: string, options: object = {}, killAt?: number): Promise<{ operations: number } | undefined> {
  const task = { input: join(one.root, 'in'), output: join(one.root, output), options, killAt };
  const child = spawn(process.execPath, [RUN, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code, signal] = await new Promise<[number | null, string | null]>((done) =>
    child.on('close', (...end) => {
      done(end);
    }),
  );
  if (signal === 'SIGKILL') return undefined;
  expect(code).toBe(0);
  return JSON.parse(printed) as { operations: number };
}

beforeAll(async () => {
  await built();
  one = archive();
  one.put(
    Object.fromEntries(
      Array.from({ length: 16 }, (_, at) => [
        `in/${at % 3}/${at}.pdf`,
        `${at % 5 === 4 ? 'viga' : `slow ${(at * 7) % 11}`}\n${'Jurist\n'.repeat(at % 4)}`,
      ]),
    ),
  );
  ({ operations } = (await run('undisturbed'))!);
  undisturbed = one.outputs('undisturbed');
});

afterAll(() => {
  one.remove();
});

describe('a run that is killed and started again gives what an undisturbed one gives, byte for byte', () => {
  // Golden-ratio steps spread the moments evenly, without a regular distance.
  const moments = Array.from({ length: KILLS }, (_, at) => ((at + 1) * 0.618_033_988_75) % 1);

  it.concurrent.each(moments)('killed after %f of its work', { timeout: 60_000 }, async (share) => {
    const output = `out-${share}`;
    const killAt = 1 + Math.floor(share * operations);
    expect(await run(output, {}, killAt)).toBeUndefined();
    await run(output);
    expect(one.outputs(output)).toEqual(undisturbed);
  });
});

it('also when it was killed again and again, in the middle of redoing all with other content', async () => {
  await run('changed', {
    version: '0.9.0',
    recipe: { formats: ['md'], ocr: { when: 'auto', engine: 'auto', languages: ['est'] } },
  });
  let kills = 0;
  for (let killAt = 20; (await run('changed', {}, killAt)) === undefined; killAt += STRIDE) kills++;
  expect(kills).toBeGreaterThan(1);
  await run('changed');
  expect(one.outputs('changed')).toEqual(undisturbed);
}, 60_000);

it.skipIf(!existsSync('/proc/self/task'))(
  'its workers end with it, even one that hangs (skipped where there is no /proc)',
  async () => {
    one.put({ 'hanging/a.pdf': 'hang', 'hanging/b.pdf': 'wait' });
    const task = { input: join(one.root, 'hanging'), output: join(one.root, 'orphans') };
    const child = spawn(process.execPath, [RUN, JSON.stringify(task)], { stdio: 'ignore' });
    const ended = new Promise((done) => child.once('close', done));
    const workers = (): string[] =>
      readFileSync(`/proc/${child.pid!}/task/${child.pid!}/children`, 'utf8').split(' ').filter(Boolean);
    await vi.waitFor(() => {
      expect(workers()).toHaveLength(2);
    }, 10_000);
    const pids = workers();
    await sleep(1000); // for the one to begin its endless loop
    child.kill('SIGKILL');
    await ended;
    await vi.waitFor(() => {
      expect(pids.filter(isRunning)).toEqual([]);
    }, 10_000);
  },
  30_000,
);

/** A zombie has ended: whoever took it over has not looked yet. */
function isRunning(pid: string): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
