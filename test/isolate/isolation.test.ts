import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Isolation, openIsolation } from '../../src/isolate/index.ts';
import { built } from '../support/build.ts';

const ENTRY = pathToFileURL(resolve(import.meta.dirname, '../../fixtures/isolate/parse-worker.js'));
let isolation: Isolation;

beforeAll(async () => {
  await built();
});

beforeEach(() => {
  isolation = openIsolation({ timeoutSeconds: 1, maxMemoryMiB: 256 }, { entry: ENTRY });
});

afterEach(async () => {
  await isolation.close();
});

it('gives what parse gave, diagnostics as vfile messages', async () => {
  const progress: unknown[] = [];
  const result = await isolation.parse('a.pdf', { name: 'a.pdf', onProgress: (one) => progress.push(one) });
  expect(result.documents).toEqual([{ skeem: 'ametijuhend.v1', üldosa: { ametinimetus: 'a.pdf' } }]);
  expect(String(result.file)).toBe('the text');
  expect(result.file.messages[0]).toMatchObject({ ruleId: 'fail-tühi', fatal: true, file: 'a.pdf' });
  expect(progress).toEqual([{ stage: 'pages', done: 1, of: 1 }]);
});

it.each([
  ['hang', 'aeg-läbi'],
  ['crash', 'protsess-katkes'],
])('a reader that does this (%s) gives one diagnostic, and the next file is read', async (input, rule) => {
  const { documents, file } = await isolation.parse(input, { name: 'bad.pdf' });
  expect(documents).toEqual([]);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
  expect(file.path).toBe('bad.pdf');
  expect((await isolation.parse('good.pdf')).documents).toHaveLength(1);
});

it('hands on a fault of the program', async () => {
  await expect(isolation.parse('fault')).rejects.toMatchObject({ name: 'RangeError', message: 'our own mistake' });
});

it('stops at once on abort, with its reason', async () => {
  const stop = new AbortController();
  const running = isolation.parse('wait', { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
  await expect(isolation.parse('a.pdf', { signal: stop.signal })).rejects.toThrow('enough');
});
