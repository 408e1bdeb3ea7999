import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from '../../../../src/pipeline.ts';
import type { Description } from '../../../../src/model/types.ts';
import { built } from '../../../support/build.ts';
import { THOROUGH } from '../../../support/thorough.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const BIN = join(ROOT, 'bin/ametijuhend.js');
/** The same description printed, and scanned from paper. */
const PRINT = join(ROOT, 'fixtures/pdf/andmehaldur.pdf');
const SCAN = join(ROOT, 'fixtures/scan/andmehaldur.pdf');
const NO_NETWORK = join(ROOT, 'fixtures/scan/no-network.cjs');

const hasTesseract = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'tesseract')));

/** Whether this machine lets a process have a network of its own, without any address. */
const unshares = (): boolean => {
  try {
    execFileSync('unshare', ['--net', '--map-root-user', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

let folder: string;

beforeAll(async () => {
  await built();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skann-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The program on the scan, with an empty cache and nothing but what `path` names on the PATH. */
function start(args: readonly string[], path = '', wrapper: readonly string[] = []): ChildProcess {
  const command = [...wrapper, process.execPath, BIN, 'parse', SCAN, '--format', 'json', ...args];
  const env = { PATH: path, LC_ALL: 'C', HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: folder };
  return spawn(command[0]!, command.slice(1), {
    cwd: folder,
    env: { ...env, NODE_OPTIONS: `--require=${NO_NETWORK}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(...how: Parameters<typeof start>): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...how);
  const ended = { code: null as number | null, stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  ended.code = await new Promise((done) => child.on('close', done));
  return ended;
}

/** What the system says of a process; empty of one that has ended. */
function about(pid: number, what: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** The processes that a process started, and theirs. */
function descendants(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = all.filter((each) => Number(fieldsOf(each)[1]) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** State, parent and what follows; names of programs, which may hold anything, stand before. */
const fieldsOf = (pid: number): string[] => about(pid, 'stat').split(') ').at(-1)!.split(' ');

const isTesseract = (pid: number): boolean => /^tesseract\0(\/dev\/)?stdin/u.test(about(pid, 'cmdline'));

/** Whether a process has computed for a second: pages are ready by then, and read for several more. */
const isBusy = (pid: number): boolean => Number(fieldsOf(pid)[11]) > 100;

/** A zombie has ended: whoever took it over has not looked yet. */
const isRunning = (pid: number): boolean => /^[^ZX]/.test(fieldsOf(pid)[0]!);

/** A description without where it came from. */
const contentOf = (document: Description): object => ({ ...document, allikas: undefined });

/** Recognition takes seconds a page; all of them where there is time. */
const PAGES = THOROUGH ? [] : ['--pages', '1'];

/** What the same pages of the printed file give. */
const twin = async (): Promise<object[]> =>
  (await parse(PRINT, THOROUGH ? {} : { pages: [1, 1] })).documents.map(contentOf);

const given = (stdout: string): Description[] => [JSON.parse(stdout) as Description[]].flat();

describe('a scan gives the data of its print', () => {
  it('with Node alone: no network, no tesseract, an empty cache', { timeout: 120_000 }, async () => {
    const { code, stdout, stderr } = await run(PAGES);
    expect(stderr).not.toContain('reached for the network');
    expect(code).toBe(0);
    const documents = given(stdout);
    expect(documents.map(contentOf)).toEqual(await twin());
    expect(documents[0]!.allikas).toMatchObject({ meetod: 'ocr' });
  });

  it.skipIf(!THOROUGH || !unshares())('in a network without addresses (in CI, and skipped where that is not allowed)', { timeout: 120_000 }, async () => {
    const { code, stdout } = await run(['--pages', '1'], process.env.PATH, ['unshare', '--net', '--map-root-user']);
    expect(code).toBe(0);
    expect(given(stdout)).toHaveLength(1);
  }); // prettier-ignore

  it.skipIf(!hasTesseract)('with the installed tesseract (skipped where there is none)', { timeout: 120_000 }, async () => {
    const { code, stdout } = await run(['--ocr-engine', 'native', ...PAGES], process.env.PATH);
    expect(code).toBe(0);
    expect(given(stdout).map(contentOf)).toEqual(await twin());
  }); // prettier-ignore
});

describe('what does not let a network through', () => {
  it('ends whoever tries', () => {
    const reach = (): unknown =>
      execFileSync(process.execPath, ['--require', NO_NETWORK, '-e', "fetch('http://[::1]:9')"], { stdio: 'pipe' });
    expect(reach).toThrow('reached for the network: fetch');
  });
});

describe.skipIf(!existsSync('/proc/self/stat'))('stopped while recognising (skipped where there is no /proc)', () => {
  it.each([
    ...(THOROUGH || !hasTesseract ? [['the embedded engine', 'wasm', '']] : []),
    ...(hasTesseract ? [['the installed tesseract', 'native', process.env.PATH]] : []),
  ])(
    'it ends at once and leaves nothing: %s',
    async (_, engine, path) => {
      const child = start(['--ocr-engine', engine!, '--no-cache', '--output', 'andmed/'], path);
      const ended = new Promise<number | null>((done) => child.on('close', done));
      let below: number[] = [];
      await vi.waitFor(
        () => {
          below = descendants(child.pid!);
          expect(below.some(engine === 'native' ? isTesseract : isBusy)).toBe(true);
        },
        { timeout: 30_000, interval: 20 },
      );
      child.kill('SIGINT');
      const late = sleep(5000, 'late' as const);
      expect(await Promise.race([ended, late])).toBe(130);
      await vi.waitFor(() => {
        expect(below.filter(isRunning)).toEqual([]);
      }, 5000);
      const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(left.map(({ name }) => name)).toEqual([]);
    },
    60_000,
  );
});
