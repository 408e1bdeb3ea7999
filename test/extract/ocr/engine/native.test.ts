import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { namelessFile } from '../../../../src/extract/ocr/engine/nameless-file.ts';
import { recogniseNative } from '../../../../src/extract/ocr/engine/native.ts';
import { tiffHead } from '../../../../src/extract/ocr/engine/tiff.ts';
import type { GrayImage } from '../../../../src/extract/ocr/types.ts';

const IMAGE: GrayImage = { width: 7, height: 5, data: Uint8Array.from({ length: 35 }, (_, i) => i * 7) };
/** What Tesseract writes of one word. */
const WORD = ['5', '1', '1', '1', '1', '1', '2', '3', '4', '2', '96.5', 'sõna'].join('\\t');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'native-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('the head makes a TIFF file of gray pixels', async () => {
  const { data, info } = await sharp(Buffer.concat([tiffHead(IMAGE), IMAGE.data]))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 7, height: 5, channels: 1 });
  expect([...data]).toEqual([...IMAGE.data]);
});

it('a file without a name holds its pieces and is nowhere to be found', async () => {
  vi.stubEnv('TMPDIR', folder);
  const file = await namelessFile([Buffer.from('one '), Buffer.alloc(0), Buffer.from('two')]);
  try {
    expect(readdirSync(folder)).toEqual([]);
    expect(await file.readFile('utf8')).toBe('one two');
  } finally {
    await file.close();
  }
});

describe.skipIf(process.platform !== 'linux')('the installed program (skipped where images go through a pipe)', () => {
  /** A program that keeps what it was given and says a word, unless it is given the image in a way it cannot take. */
  function install(refuses: string): void {
    const script = [
      '#!/bin/sh',
      `echo "$1" >> '${join(folder, 'asked')}'`,
      `if [ "$1" = '${refuses}' ]; then echo 'cannot open' >&2; exit 1; fi`,
      `cat > '${join(folder, 'given')}'`,
      `printf '${WORD}\\n'`,
    ];
    writeFileSync(join(folder, 'tesseract'), script.join('\n'));
    chmodSync(join(folder, 'tesseract'), 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env.PATH ?? ''}`);
  }

  const asked = (): string[] => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');

  it.each([
    ['a file', 'none', {}, ['/dev/stdin']],
    ['a pipe where it may not open the file', '/dev/stdin', {}, ['/dev/stdin', 'stdin']],
    ['a pipe where no file can be made', 'none', { TMPDIR: '/nowhere' }, ['stdin']],
  ])('gets the image as %s', async (_, refuses, env, ways) => {
    install(refuses);
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const words = await recogniseNative(IMAGE, 300, ['est']);
    expect(words.map(({ text }) => text)).toEqual(['sõna']);
    expect(asked()).toEqual(ways);
    expect(readFileSync(join(folder, 'given'))).toEqual(Buffer.concat([tiffHead(IMAGE), IMAGE.data]));
  });

  it('says what it said last where it fails either way', async () => {
    install('none');
    writeFileSync(join(folder, 'tesseract'), "#!/bin/sh\necho 'no such model' >&2\nexit 3\n");
    await expect(recogniseNative(IMAGE, 300, ['est'])).rejects.toThrow('tesseract ended with 3: no such model');
  });
});
