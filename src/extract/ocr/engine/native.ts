import { spawn } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import type { GrayImage, RecognisedWord } from '../types.ts';
import { namelessFile } from './nameless-file.ts';
import { BLOCK_OF_TEXT, PARAMETERS } from './settings.ts';
import { tiffHead } from './tiff.ts';
import { parseTsv } from './tsv.ts';

/** Answers `--version` and `--list-langs` in well under a second; a program of that name that does not is not Tesseract. */
const PROBE_MS = 10_000;
/** Far above any page (a dense A3 takes 10 s): a process that hangs must not hang the run. */
const PAGE_MS = 300_000;
/** Bytes of standard output kept; a dense page gives 200 kB. */
const OUTPUT_BYTES = 50_000_000;

/** What stands on the PATH under the name `tesseract`. */
export interface NativeTesseract {
  version: string;
  languages: string[];
}

/** Ask the `tesseract` on the PATH for its version and languages; undefined where there is none or it does not answer. */
export async function findNative(): Promise<NativeTesseract | undefined> {
  try {
    const [version, list] = await Promise.all([run(['--version'], PROBE_MS), run(['--list-langs'], PROBE_MS)]);
    const number = /^tesseract v?(\S+)/mu.exec(version)?.[1];
    if (number === undefined) return undefined;
    const languages = list
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
    return { version: number, languages: languages.filter((name) => name !== '') };
  } catch {
    return undefined;
  }
}

/**
 * Read an image with the `tesseract` on the PATH: one process, no shell.
 *
 * Rejects with the signal's reason on abort (the process is killed) and with an `Error` that holds the program's own last words
 * where it fails.
 */
export async function recogniseNative(
  image: GrayImage,
  dpi: number,
  languages: readonly string[],
  signal?: AbortSignal,
): Promise<RecognisedWord[]> {
  const parameters = Object.entries(PARAMETERS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const shape = ['-l', languages.join('+'), '--psm', BLOCK_OF_TEXT, '--dpi', String(Math.round(dpi))];
  const output = ['-c', 'tessedit_create_tsv=1', '-c', 'tessedit_create_txt=0'];
  const argv = ['stdout', ...shape, ...parameters, ...output];
  const pieces = [tiffHead(image), image.data];
  return parseTsv(
    (await readFromFile(argv, pieces, signal)) ?? (await run(['stdin', ...argv], PAGE_MS, pieces, signal)),
  );
}

/**
 * Give the image as a file, from which Tesseract reads it faster than from a pipe, byte by byte (0.14 s of 1.25 s a page).
 *
 * Gives nothing where the system has no name for an open file, the folder of temporary files takes none or the program may not
 * open it. One that had to be killed is not asked again.
 */
async function readFromFile(
  argv: readonly string[],
  pieces: readonly Uint8Array[],
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const file = await namelessFile(pieces);
    try {
      return await run(['/dev/stdin', ...argv], PAGE_MS, file, signal);
    } finally {
      await file.close();
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && error.cause !== undefined) throw error;
    return undefined;
  }
}

/** Rejects with an `Error` that holds what the program said last; its cause is the signal that killed it, if one did. */
function run(
  argv: string[],
  milliseconds: number,
  input: FileHandle | readonly Uint8Array[] = [],
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn('tesseract', argv, {
      stdio: ['fd' in input ? input.fd : 'pipe', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: milliseconds,
      killSignal: 'SIGKILL',
      // Pages already run side by side; threads inside one process only take the cores from each other.
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    const output: Buffer[] = [];
    let size = 0;
    let lastWords = '';
    const abort = (): void => {
      child.kill('SIGKILL');
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', abort, { once: true });
    const { stdin, stdout, stderr } = child;
    stdout!.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > OUTPUT_BYTES) child.kill('SIGKILL');
      else output.push(chunk);
    });
    stderr!.setEncoding('utf8').on('data', (chunk: string) => (lastWords = (lastWords + chunk).slice(-500)));
    stdin?.on('error', () => undefined); // a process that ends early closes its input: its exit code says why
    child.on('error', (error) => {
      signal?.removeEventListener('abort', abort);
      reject(error);
    });
    child.on('close', (code, killed) => {
      signal?.removeEventListener('abort', abort);
      if (code === 0) resolve(Buffer.concat(output).toString('utf8'));
      else {
        const said = `tesseract ended with ${killed ?? code ?? 'no code'}: ${lastWords.trim()}`;
        reject(new Error(said, killed ? { cause: killed } : {}));
      }
    });
    if (!('fd' in input)) for (const piece of input) stdin?.write(piece);
    stdin?.end();
  });
}
