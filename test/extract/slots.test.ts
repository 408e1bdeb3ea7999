import { expect, it } from 'vitest';
import { createSlots } from '../../src/extract/slots.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('runs at most as many as there are places, in the order of asking', async () => {
  const slots = createSlots(2);
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const work = [0, 1, 2, 3].map((number) =>
    slots.run(async () => {
      started.push(number);
      await new Promise<void>((resolve) => (finish[number] = resolve));
    }),
  );
  await tick();
  expect(started).toEqual([0, 1]);
  finish[1]!();
  await tick();
  expect(started).toEqual([0, 1, 2]);
  finish[0]!();
  await tick();
  expect(started).toEqual([0, 1, 2, 3]);
  finish[2]!();
  finish[3]!();
  await Promise.all(work);
});

it('gives the place back when work fails', async () => {
  const slots = createSlots(1);
  await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(slots.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
});

it('does not start work whose signal was aborted while it waited', async () => {
  const slots = createSlots(1);
  const abort = new AbortController();
  let finish: () => void = () => undefined;
  const first = slots.run(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = slots.run(() => Promise.resolve('ran'), abort.signal);
  await tick();
  abort.abort(new Error('stopped'));
  finish();
  await first;
  await expect(second).rejects.toThrow('stopped');
});
