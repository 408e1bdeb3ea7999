import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Like `mkdir -p`. Throws the file system's error; `mode` as for `mkdir`.
 *
 * Node's own says "no such file" where a file system is read-only, and never ends where nothing can be made in a folder that is
 * there (`/proc`).
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  try {
    await mkdir(path, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path) {
      await makeFolder(dirname(path), mode);
      await mkdir(path, mode);
    } else if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error;
  }
}
