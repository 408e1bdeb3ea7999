import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Fault } from '../../src/messages/index.ts';
import type { Input } from '../../src/pipeline.ts';
import { DEFAULT_LIMITS, readSource, type ReadOptions, type SourceFile } from '../../src/source/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-source-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function read(input: Input, options: Partial<ReadOptions> = {}): Promise<SourceFile> {
  return readSource(input, { limits: DEFAULT_LIMITS, ...options });
}

/** The rule of the fault, and its words. */
async function refusal(input: Input, options?: Partial<ReadOptions>): Promise<[unknown, string]> {
  const error: unknown = await read(input, options).then(
    () => new Error('was read'),
    (error: unknown) => error,
  );
  if (!(error instanceof Fault)) throw error;
  return [error.diagnostic.ruleId, error.diagnostic.reason];
}

describe('a file in whatever way it is named', () => {
  const path = file('juhend õ.txt', 'Tere');
  const whole = {
    name: 'juhend õ.txt',
    bytes: new Uint8Array(Buffer.from('Tere')),
    kind: 'tekst',
  };

  it.each<[string, Input, Partial<ReadOptions>]>([
    ['path', path, {}],
    ['file URL', pathToFileURL(path), {}],
    ['bytes', Buffer.from('Tere'), { name: 'juhend õ.txt' }],
    ['bytes with a path for a name', Buffer.from('Tere'), { name: 'C:\\kaust\\juhend o\u0303.txt' }],
    ['stream of bytes', Readable.from([Buffer.from('Te'), Buffer.from('re')]), { name: 'juhend õ.txt' }],
    ['stream of text', Readable.from(['Te', 're']), { name: 'juhend õ.txt' }],
  ])('%s', async (_, input, options) => {
    const { name, bytes, kind } = await read(input, options);
    expect({ name, bytes: new Uint8Array(bytes), kind }).toEqual(whole);
  });

  it('has the hash that everyone else computes', async () => {
    expect((await read(Buffer.from('abc'))).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is of the kind that is said, where one is said', async () => {
    expect((await read(path, { kind: 'html' })).kind).toBe('html');
  });

  it('may be reached through a symbolic link', async () => {
    const link = join(folder, 'viit.txt');
    symlinkSync(path, link);
    expect((await read(link)).name).toBe('viit.txt');
  });

  it('has a name even where none is given', async () => {
    expect((await read(Buffer.from('Tere'))).name).toBe('sisend');
    expect((await read(Buffer.from('Tere'), { name: 'kaust/' })).name).toBe('sisend');
  });

  it('has no control characters in its name', async () => {
    expect((await read(Buffer.from('Tere'), { name: 'a\x1b[2Jb\n.txt' })).name).toBe('a\ufffd[2Jb\ufffd.txt');
  });
});

describe('what cannot be read', () => {
  it.each<[string, Input, unknown, string]>([
    ['missing', join(folder, 'ei-ole.pdf'), 'fail-puudub', 'ei-ole.pdf'],
    ['below a file', join(file('x.txt', 'x'), 'y.pdf'), 'fail-puudub', 'y.pdf'],
    ['a name with NUL', 'a\0b', 'fail-puudub', 'No such file'],
    ['a web address', new URL('https://example.ee/a.pdf'), 'fail-loetamatu', 'only local files'],
    ['a web address as a path', 'https://example.ee/a.pdf', 'fail-puudub', 'No such file'],
    ['empty file', file('tühi.pdf', ''), 'fail-tühi', 'empty'],
    ['empty bytes', new Uint8Array(), 'fail-tühi', 'empty'],
    ['empty stream', Readable.from([]), 'fail-tühi', 'empty'],
    ['folder', folder, 'fail-eriline', 'a folder'],
    ['unknown kind', file('a.docx', '\x7fELF..'), 'vorming-tundmatu', 'an executable'],
    ['stream of objects', Readable.from([{ a: 1 }]), 'fail-loetamatu', 'does not give bytes'],
  ])('%s', async (_, input, rule, words) => {
    const [ruleId, reason] = await refusal(input);
    expect(ruleId).toBe(rule);
    expect(reason).toContain(words);
  });

  it.skipIf(process.platform === 'win32')('named pipe: refused at once, though nobody writes into it', async () => {
    const path = join(folder, 'toru');
    execFileSync('mkfifo', [path]);
    expect(await refusal(path)).toEqual(['fail-eriline', 'This is not a regular file (a named pipe)']);
  });

  it.skipIf(process.platform === 'win32')('device', async () => {
    expect(await refusal('/dev/zero')).toEqual(['fail-eriline', 'This is not a regular file (a device)']);
  });

  it.skipIf(process.platform === 'win32')('socket', async () => {
    const path = join(folder, 'sokkel');
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await refusal(path)).toEqual(['fail-eriline', 'This is not a regular file (a socket)']);
    server.close();
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('no permission (skipped for root)', async () => {
    const path = file('lukus.txt', 'x');
    chmodSync(path, 0);
    expect((await refusal(path))[0]).toBe('fail-loetamatu');
  });

  it('a ring of symbolic links', async () => {
    const path = join(folder, 'ring');
    symlinkSync(path, path);
    expect((await refusal(path))[1]).toContain('symbolic links');
  });
});

describe('limits', () => {
  const limits = { ...DEFAULT_LIMITS, fileBytes: 3 };
  it.each<[string, () => Input]>([
    ['path', () => file('suur.txt', 'Tere')],
    ['bytes', () => Buffer.from('Tere')],
    ['stream', () => Readable.from(['Te', 're'])],
  ])('hold for a %s', async (_, input) => {
    expect((await refusal(input(), { limits }))[0]).toBe('piirmäär');
  });

  it('stop a stream that has no end', async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given++;
        this.push(Buffer.alloc(1000));
      },
    });
    await refusal(endless, { limits: { ...DEFAULT_LIMITS, fileBytes: 10_000 } });
    expect(endless.destroyed).toBe(true);
    expect(given).toBeLessThan(200);
  });
});

describe('a stop from outside', () => {
  it('before the start', async () => {
    const signal = AbortSignal.abort(new Error('peatus'));
    await expect(read('a.txt', { signal })).rejects.toThrow('peatus');
  });

  it('while a stream has nothing to say', async () => {
    const controller = new AbortController();
    const silent = new Readable({ read: () => undefined });
    const reading = read(silent, { signal: controller.signal });
    controller.abort(new Error('peatus'));
    await expect(reading).rejects.toThrow('peatus');
    expect(silent.destroyed).toBe(true);
  });
});

it('notices a file that grows while it is read', async () => {
  const path = file('kasvav.txt', 'algus');
  const probe = await open(path);
  const prototype = Object.getPrototypeOf(probe) as { read: (...parameters: unknown[]) => unknown };
  await probe.close();
  const original = prototype.read;
  const spy = vi.spyOn(prototype, 'read').mockImplementation(function (this: unknown, ...parameters) {
    appendFileSync(path, ' ja veel');
    return original.apply(this, parameters);
  });
  expect((await refusal(path))[0]).toBe('fail-muutus');
  spy.mockRestore();
});

it('passes on the error of a stream', async () => {
  const broken = new Readable({
    read() {
      this.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }));
    },
  });
  expect(await refusal(broken)).toEqual(['fail-loetamatu', 'Cannot read the file: a disk error']);
});
