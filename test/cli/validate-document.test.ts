import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { built } from '../support/build.ts';
import { spawnCli } from './spawn-cli.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

beforeAll(async () => {
  await built();
});

it('validate reads a document and checks what came out', async () => {
  const { code, stdout, stderr } = await spawnCli(['validate', 'pdf/majakavahid.pdf', '--reporter', 'json'], {
    cwd: FIXTURES,
  });
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.stringify(JSON.parse(stdout))).toContain('pdf/majakavahid.pdf');
});
