import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTemporary, writeWhole } from '../../src/write/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ametijuhend-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writeWhole', () => {
  it('makes a new file and leaves nothing beside it', async () => {
    await writeWhole(join(folder, 'a.yaml'), 'skeem: x\n');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('skeem: x\n');
  });

  it('keeps the permissions of the file it replaces', async () => {
    const path = join(folder, 'a.yaml');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    await writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(lstatSync(path).mode & 0o777).toBe(0o640);
  });

  it('takes a name as long as names can be', async () => {
    const name = `${'õ'.repeat(125)}.yaml`;
    await writeWhole(join(folder, name), 'x');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('keeps the old file and leaves nothing behind when it is stopped', async () => {
    const path = join(folder, 'a.yaml');
    writeFileSync(path, 'old');
    await expect(writeWhole(path, 'new', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('throws where the folder is not there', async () => {
    await expect(writeWhole(join(folder, 'x/a.yaml'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('throws where a folder has the name, and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'a.yaml'));
    await expect(writeWhole(join(folder, 'a.yaml'), 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('replaces a link, or follows it when asked', async () => {
    const outside = join(folder, 'outside.yaml');
    const link = join(folder, 'link.yaml');
    writeFileSync(outside, 'old');
    symlinkSync(outside, link);
    await writeWhole(link, 'followed', { followLink: true });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(outside, 'utf8')).toBe('followed');
    await writeWhole(link, 'replaced');
    expect(lstatSync(link).isSymbolicLink()).toBe(false);
    expect(readFileSync(outside, 'utf8')).toBe('followed');
  });

  it('follows a link to a file that is not there yet', async () => {
    symlinkSync('./outside.yaml', join(folder, 'link.yaml'));
    await writeWhole(join(folder, 'link.yaml'), 'made', { followLink: true });
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'outside.yaml'), 'utf8')).toBe('made');
  });

  it('throws where a link leads to itself', async () => {
    symlinkSync('link.yaml', join(folder, 'link.yaml'));
    const written = writeWhole(join(folder, 'link.yaml'), 'x', { followLink: true });
    await expect(written).rejects.toMatchObject({ code: 'ELOOP' });
  });

  it.skipIf(!existsSync('/dev/null'))('writes to a device without replacing it', async () => {
    await writeWhole('/dev/null', 'x', { followLink: true });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('throws on a full disk', async () => {
    await expect(writeWhole('/dev/full', 'x')).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

describe('isTemporary', () => {
  it('knows the names of unfinished files', () => {
    expect(isTemporary('.0123456789ab.ametijuhend-tmp')).toBe(true);
    expect(isTemporary('a.yaml')).toBe(false);
  });
});
