import { expect, it } from 'vitest';
import { seldom } from '../../src/batch/seldom.ts';

it('tells nothing of what is done at once, and of what takes long no more than one thing in each while', () => {
  let time = 1000;
  const told: number[] = [];
  const tell = seldom(
    (said: number) => told.push(said),
    100,
    () => time,
  );
  for (const at of [1000, 1050, 1099, 1100, 1101, 1199, 1250, 1300, 1351]) {
    time = at;
    tell(at);
  }
  expect(told).toEqual([1100, 1250, 1351]);
});
