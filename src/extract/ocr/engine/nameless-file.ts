import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A temporary file without a name, open at its beginning: whatever ends this process or the one that reads it, nothing of it stays.
 *
 * Rejects with the system's error where the folder of temporary files takes none; the caller closes it.
 */
export async function namelessFile(pieces: readonly Uint8Array[]): Promise<FileHandle> {
  const path = join(tmpdir(), `ametijuhend-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await rm(path);
    let position = 0;
    for (const piece of pieces) {
      // At places of its own, so that the file's place stays at its beginning.
      for (let from = 0; from < piece.length;) {
        const { bytesWritten } = await file.write(piece, from, piece.length - from, position + from);
        from += bytesWritten;
      }
      position += piece.length;
    }
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}
