import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type BatchOptions,
  type BatchResult,
  type Entry,
  type How,
  runBatch,
  sourcesOf,
} from '../../src/batch/index.ts';

/** The stand-in for the reader; its inputs say themselves what happens (see there). */
const WORKER = pathToFileURL(resolve(import.meta.dirname, '../../fixtures/batch/worker.js'));

/** An archive in a temporary folder, and what runs over it gave. */
export interface Archive {
  root: string;
  put(files: Record<string, string>): void;
  run(options?: Partial<BatchOptions> & { args?: string[] }): Promise<Ran>;
  /** Every file of the output folder with its content, in the order of names; the schemas aside. */
  outputs(folder?: string): Record<string, string>;
  /** Without the program's own files. */
  documents(): Record<string, string>;
  remove(): void;
}

export interface Ran extends BatchResult {
  /** In the order in which they were told. */
  settled: [key: string, how: How, rule?: string][];
  vanished: string[];
  edited: string[];
  entries: (Entry | undefined)[];
}

export function archive(): Archive {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'batch-')));
  const put = (files: Record<string, string>): void => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  const outputs = (folder = 'out'): Record<string, string> => {
    const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.schema.json'))
      .map((entry) => join(entry.parentPath, entry.name));
    const from = join(root, folder).length + 1;
    return Object.fromEntries(found.sort().map((path) => [path.slice(from), readFileSync(path, 'utf8')]));
  };
  return {
    root,
    put,
    outputs,
    documents: () =>
      Object.fromEntries(
        Object.entries(outputs()).filter(([name]) => !name.startsWith('.ametijuhend/') && !name.startsWith('index.')),
      ),
    async run({ args = ['in'], ...options } = {}) {
      const ran: Omit<Ran, keyof BatchResult> = { settled: [], vanished: [], edited: [], entries: [] };
      const result = await runBatch(
        {
          sources: await sourcesOf(args, root),
          cwd: root,
          output: join(root, 'out'),
          recipe: { formats: ['yaml'], ocr: { when: 'auto', engine: 'auto', languages: ['est'] } },
          version: '1.0.0',
          limits: { timeoutSeconds: 20, maxMemoryMiB: 256 },
          jobs: 1, // each is a process to start; tests of many workers ask for them
          cores: 2,
          worker: WORKER,
          ...options,
        },
        {
          settled: (key, how, entry) => {
            const rule = entry?.diagnostics[0]?.reegel;
            ran.settled.push(rule === undefined ? [key, how] : [key, how, rule]);
            ran.entries.push(entry);
          },
          vanished: (entry) => ran.vanished.push(entry.input),
          edited: (output) => ran.edited.push(output),
        },
      );
      return { ...result, ...ran };
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
