import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';

const MISSING = resolve('puudub õ.pdf');

it.each([
  ['a path as it is', 'puudub õ.pdf', 'puudub õ.pdf', 'fail-puudub'],
  ['a URL by its path', pathToFileURL(MISSING), MISSING, 'fail-puudub'],
  ['an address whole', new URL('https://example.org/a.pdf'), 'https://example.org/a.pdf', 'fail-loetamatu'],
])('messages call %s', async (_, input, name, rule) => {
  const { file } = await parse(input);
  expect(file.messages.map((message) => [message.file, message.ruleId])).toEqual([[name, rule]]);
});
