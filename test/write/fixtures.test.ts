import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Description } from '../../src/model/types.ts';
import { fromYaml, toYaml } from '../../src/write/index.ts';
import { fromMarkdown, toMarkdown } from '../../src/write/markdown/index.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/write');

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  const folder = join(FIXTURES, name);
  const input = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8')) as Description[];

  it('as YAML', async () => {
    const text = toYaml(input, { schemaRef: 'https://naide.ee/skeemid/' });
    await expect(text).toMatchFileSnapshot(join(folder, 'expected.yaml'));
    expect(fromYaml(text).documents).toEqual(input);
  });

  it('as Markdown', async () => {
    const text = toMarkdown(input);
    await expect(text).toMatchFileSnapshot(join(folder, 'expected.md'));
    expect(fromMarkdown(text).documents).toEqual(input);
  });
});
