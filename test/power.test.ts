import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isTemporary } from '../src/write/index.ts';
import { built } from './support/build.ts';
import { mountable, withMount } from './support/mount.ts';
import { THOROUGH } from './support/thorough.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const KILLED = join(FIXTURES, 'isolate/killed.js');
const SOURCE = join(FIXTURES, 'text/columns/input.txt');
/** What `validate --fix` mends: keys out of order, a date in quotes. */
const UNTIDY = `üldosa:
  ametinimetus: Jurist
skeem: ametijuhend.v1
kinnitus:
  kuupäev: "2024-01-02"
ülesanded:
  - ülesanne: Lepingute koostamine
    number: "1"
`;
/** Larger than the full disk of the test has room for. */
const LARGE = UNTIDY + `muu:\n${Array.from({ length: 3000 }, (_, n) => `  - Lause number ${n} on siin.\n`).join('')}`;

let folder = '';
beforeAll(async () => {
  await built();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ametijuhend-power-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ended {
  signal: string | null;
  status: number | null;
  stderr: string;
}

function run(argv: readonly string[], killAt?: number): Ended {
  const env = { PATH: process.env.PATH, LANG: 'C', ...(killAt === undefined ? {} : { KILL_AT: String(killAt) }) };
  return spawnSync(process.execPath, [KILLED, ...argv], { cwd: folder, encoding: 'utf8', env });
}

/** Files that a user sees. */
const lasting = (): string[] => readdirSync(folder).filter((name) => !isTemporary(name));

const CALLS = [
  { name: 'parse -o over an old file', file: 'a.yaml', old: 'vana\n', argv: ['parse', SOURCE, '-o', 'a.yaml'] },
  { name: 'parse -o into a new folder', file: 'uus', old: undefined, argv: ['parse', SOURCE, '-o', 'uus/'] },
  { name: 'validate --fix', file: 'a.yaml', old: UNTIDY, argv: ['validate', '--fix', 'a.yaml'] },
];

/** The file, or the files of the folder, by name; what is not finished does not count. */
function content(path: string): Record<string, string> | string | undefined {
  const full = join(folder, path);
  try {
    return readFileSync(full, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const names = readdirSync(full).filter((name) => !isTemporary(name));
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(full, name), 'utf8')]));
  }
}

describe.each(CALLS)('$name', ({ file, old, argv }) => {
  it('killed before any of its operations leaves the old or the new, whole', { timeout: 120_000 }, () => {
    const prepare = (): void => {
      rmSync(join(folder, file), { recursive: true, force: true });
      if (old !== undefined) writeFileSync(join(folder, file), old);
    };
    prepare();
    const operations = Number(/operations: (\d+)/.exec(run(argv).stderr)?.[1]);
    const finished = content(file);
    expect(operations).toBeGreaterThan(1);
    expect(finished).not.toEqual(old);
    const step = THOROUGH ? 1 : operations;
    for (let killAt = operations; killAt >= 1; killAt -= step) {
      prepare();
      expect(run(argv, killAt).signal).toBe('SIGKILL');
      expect([old, {}, finished]).toContainEqual(content(file));
      expect(run(argv).signal).toBeNull();
      expect(content(file)).toEqual(finished);
    }
    expect(lasting()).toEqual([file]);
  });
});

const mounted = mountable();

describe.skipIf(!mounted)('a disk that cannot take it (needs mount)', () => {
  it.each([
    ['full', 'size=64k', 'the disk is full'],
    ['read-only', 'ro', 'the disk is read-only'],
  ])('%s: parse -o says so with exit code 2', async (_name, options, reason) => {
    const disk = join(folder, 'ketas');
    mkdirSync(disk);
    await withMount(disk, options, () => {
      const fill = options === 'ro' ? '' : 'x'.repeat(64 * 1024);
      if (fill) writeFileSync(join(disk, 'täis'), fill);
      const { status, stderr } = run(['parse', SOURCE, '-o', 'ketas/a.yaml']);
      expect(status).toBe(2);
      expect(stderr).toContain(reason);
      expect(readdirSync(disk)).toEqual(fill ? ['täis'] : []);
      return Promise.resolve();
    });
  });

  it('full: validate --fix leaves the file as it was', async () => {
    const disk = join(folder, 'ketas');
    mkdirSync(disk);
    copyFileSync(SOURCE, join(folder, 'x.txt'));
    await withMount(disk, `size=${Math.ceil(Buffer.byteLength(LARGE) / 4096) * 4 + 8}k`, () => {
      writeFileSync(join(disk, 'a.yaml'), LARGE);
      const { status, stderr } = run(['validate', '--fix', 'ketas/a.yaml']);
      expect(status).toBe(2);
      expect(stderr).toContain('the disk is full');
      expect(readFileSync(join(disk, 'a.yaml'), 'utf8')).toBe(LARGE);
      expect(readdirSync(disk)).toEqual(['a.yaml']);
      return Promise.resolve();
    });
  });
});
