import { describe, expect, it } from 'vitest';
import { checkParts } from '../../src/batch/merged-parts.ts';
import { toShard } from '../../src/batch/shard.ts';

const check = (...parts: string[]) =>
  checkParts(parts.map((part, i) => ({ path: `${i}.json`, ...(part !== '' && { shard: toShard(part)! }) })));

describe('the parts of an archive', () => {
  it.each([[['1/3', '3/3', '2/3']], [['']], [['1/1', '']], [[]]])('%j are all there', (parts) => {
    expect(check(...parts)).toEqual([]);
  });

  it('are told where some are missing', () => {
    expect(check('2/6', '5/6')).toEqual([{ kind: 'missing', numbers: [1, 3, 4, 6], of: 6 }]);
  });

  it('are told where one comes twice, in the order of the reports', () => {
    expect(check('2/2', '1/2', '2/2')).toEqual([
      { kind: 'twice', shard: { number: 2, of: 2 }, paths: ['0.json', '2.json'] },
    ]);
  });

  it('are told where they are cut up differently: what is missing cannot be said then', () => {
    expect(check('1/2', '2/2', '3/4')).toEqual([{ kind: 'unlike', ofs: [2, 4] }]);
  });
});
