import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VFile } from 'vfile';
import { type Config, NO_CONFIG } from './types.ts';

const CONFIG_NAME = 'ametijuhend.config.yaml';

/** A configuration with the file that it was read from, which takes the messages about it; no file where none was found. */
export interface FoundConfig {
  config: Config;
  file?: VFile;
}

/**
 * The nearest configuration at or above a folder (absolute path): the file of its own before the key in `package.json`.
 *
 * Mistakes in it are messages on its file, and so is that nobody may read it.
 * What reads it is loaded only where there is one, since every command that reads documents asks.
 */
export async function findConfig(folder: string): Promise<FoundConfig> {
  for (let here = folder; ; here = dirname(here)) {
    for (const [name, isPackage] of [
      [CONFIG_NAME, false],
      ['package.json', true],
    ] as const) {
      const found = await loadConfig(join(here, name), isPackage);
      if (found) return found;
    }
    if (dirname(here) === here) return { config: NO_CONFIG };
  }
}

async function loadConfig(path: string, isPackage: boolean): Promise<FoundConfig | undefined> {
  let value: string;
  try {
    value = await readFile(path, 'utf8');
  } catch (error) {
    if (isPackage || !existsSync(path)) return undefined;
    const { unreadable } = await import('./report.ts');
    return { config: NO_CONFIG, file: unreadable(path, (error as NodeJS.ErrnoException).code!) };
  }
  if (isPackage && !value.includes('"ametijuhend"')) return undefined;
  const file = new VFile({ path, value });
  const { readConfig } = await import('./read-config.ts');
  const config = readConfig(value, file, { isPackage });
  return config && { config: { ...config, path }, file };
}
