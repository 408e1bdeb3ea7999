import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');

/**
 * Bring `dist/` up to date and give its path: child processes run the built program.
 *
 * Only what is older than its source is written anew, without looking at types (the type check is a step of its own).
 */
export async function built(): Promise<string> {
  const release = await lock(join(ROOT, 'node_modules/.ametijuhend-build.lock'));
  try {
    const stale = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && changedAt(targetOf(name)) <= changedAt(join(SRC, name)),
    );
    if (stale.length === 0) return DIST;
    const { default: ts } = await import('typescript');
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
    for (const name of stale) {
      const source = join(SRC, name);
      const target = targetOf(name);
      const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
        // A single file does not know its package, so `nodenext` would take it for CommonJS.
        compilerOptions: { ...options, module: ts.ModuleKind.ESNext, sourceMap: false, declaration: false },
        fileName: source,
      });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(`${target}.new`, outputText);
      renameSync(`${target}.new`, target);
    }
    execFileSync('npx', ['rolldown', '--config', '.rolldown.config.js', '--log-level', 'silent'], { cwd: ROOT });
  } finally {
    release();
  }
  return DIST;
}

const targetOf = (name: string): string => join(DIST, name.replace(/\.ts$/, '.js'));

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Test files run side by side; a lock left by a killed run is taken over after a minute. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path);
      return () => {
        rmdirSync(path);
      };
    } catch {
      if (Date.now() - changedAt(path) > 60_000) return () => undefined;
      await sleep(50);
    }
  }
}
