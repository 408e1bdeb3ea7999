import { describe, expect, it } from 'vitest';
import { checkParts } from '../../src/batch/merged-parts.ts';
import { toShard } from '../../src/batch/shard.ts';

const check = (...parts: string[]): string[] =>
  checkParts(
    parts.map((part, i) => ({ path: `/tmp/${i}.json`, ...(part !== '' && { shard: toShard(part)! }) })),
    (path) => path.slice('/tmp/'.length),
  ).map(({ ruleId, fatal, reason }) => `${fatal === true ? 'error' : 'warning'} ${reason} [${ruleId!}]`);

describe('the parts of an archive', () => {
  it.each([[['1/3', '3/3', '2/3']], [['']], [['1/1', '']], [[]]])('%j are all there', (parts) => {
    expect(check(...parts)).toEqual([]);
  });

  it('are told where some are missing', () => {
    expect(check('2/6', '6/6')).toEqual(['error Part 1, 3–5 of 6 is missing; the sum is incomplete [osa-puudub]']);
  });

  it('are told where one comes twice, in the order of the reports: a warning, since each file counts once', () => {
    expect(check('2/2', '1/2', '2/2')).toEqual([
      'warning Part 2/2 is in several reports (0.json, 2.json); the last one counts [osa-mitu-korda]',
    ]);
  });

  it('are told where they are cut up differently: what is missing cannot be said then', () => {
    expect(check('1/2', '2/2', '3/4')).toEqual([
      'error The parts are of different cuts (into 2, 4); files may be missing [osad-erinevad]',
    ]);
  });
});
