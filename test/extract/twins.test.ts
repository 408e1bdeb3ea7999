import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import type { Kind } from '../../src/source/index.ts';
import { readTree } from '../support/read-tree.ts';
import { showTree } from '../support/show-tree.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/office');
const expected = JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<
  string,
  { tree: string[]; furniture: string[]; rules: string[] }
>;

describe('one document in every format gives one tree (fixtures/office)', () => {
  it.each(Object.keys(expected))('%s', async (kind) => {
    const { root, rules } = await readTree(extract, kind as Kind, join(FIXTURES, `kirjeldus.${kind}`));
    expect({
      tree: showTree(root.children),
      furniture: root.furniture.map((each) => `${each.kind}: ${each.value}`),
      rules,
    }).toEqual(expected[kind]);
  });
});
