import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openManifest } from '../../src/batch/manifest.ts';
import type { Entry } from '../../src/batch/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const entry = (input: string, sha256 = '1'): Entry => ({
  input,
  sha256,
  recipe: 'r',
  name: input,
  formats: ['yaml'],
  outputs: [],
  descriptions: [],
  diagnostics: [],
});
const manifestText = (): string => readFileSync(join(folder, 'manifest.jsonl'), 'utf8');

function run(...entries: Entry[]): void {
  const manifest = openManifest(folder, '');
  for (const one of entries) manifest.add(one);
  manifest.compact();
}

describe('the manifest', () => {
  it('remembers from run to run, in the order of the last one', () => {
    run(entry('a'), entry('b'), entry('õ'));
    const manifest = openManifest(folder, '');
    expect(manifest.find('õ')).toEqual(entry('õ'));
    expect(manifest.find('c')).toBeUndefined();
    manifest.keep('b');
    manifest.add(entry('a', '2'));
    expect([...manifest.entries()]).toEqual([entry('b'), entry('a', '2')]);
    expect([...manifest.unseen()]).toEqual([entry('õ')]);
    manifest.compact();
    const next = openManifest(folder, '');
    expect([...next.unseen()].map(({ input, sha256 }) => input + sha256!)).toEqual(['b1', 'a2', 'õ1']);
    next.close();
  });

  it('holds lines of any length', () => {
    const long = { ...entry('a'), name: 'õ'.repeat(200_000) };
    run(long, entry('b'));
    const manifest = openManifest(folder, '');
    expect(manifest.find('a')).toEqual(long);
    expect(manifest.find('b')).toEqual(entry('b'));
    manifest.close();
  });

  it('of another version of the file does not count', () => {
    run(entry('a'));
    writeFileSync(join(folder, 'manifest.jsonl'), manifestText().replace('batch/1', 'batch/2'));
    const manifest = openManifest(folder, '');
    expect(manifest.find('a')).toBeUndefined();
    manifest.close();
  });
});

describe('the journal of a run that was killed', () => {
  it('wins over the manifest, but for a line that was cut off', () => {
    run(entry('a'), entry('b'));
    const killed = openManifest(folder, '');
    killed.add(entry('a', '2'));
    killed.close();
    appendFileSync(join(folder, 'journal.jsonl'), '{"id":"0000000000000","input":"b","sh');
    const manifest = openManifest(folder, '');
    expect(manifest.find('a')?.sha256).toBe('2');
    expect(manifest.find('b')?.sha256).toBe('1');
    manifest.keep('a');
    manifest.add(entry('b', '3'));
    manifest.compact();
    expect(
      manifestText()
        .split('\n')
        .slice(1, -1)
        .map((line) => (JSON.parse(line) as Entry).sha256),
    ).toEqual(['2', '3']);
  });

  it('is read in a dry run without being touched', () => {
    const killed = openManifest(folder, '');
    killed.add(entry('a'));
    killed.close();
    appendFileSync(join(folder, 'journal.jsonl'), 'torn');
    const before = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
    const manifest = openManifest(folder, '', { readOnly: true });
    expect(manifest.find('a')).toEqual(entry('a'));
    manifest.close();
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe(before);
    expect(openManifest(join(folder, 'none'), '', { readOnly: true }).find('a')).toBeUndefined();
  });
});
