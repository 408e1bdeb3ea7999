import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecogniser } from '../../../../src/extract/ocr/index.ts';
import type { OcrOptions } from '../../../../src/extract/types.ts';
import { Fault } from '../../../../src/messages/index.ts';

/** Programs of that name: what they answer to `--version` and to `--list-langs`. */
const programs = {
  'that knows Estonian': ['tesseract 5.3.0', 'List of available languages (2):\\neng\\nest'],
  'without Estonian': ['tesseract 5.3.0', 'List of available languages (1):\\neng'],
  'that is something else': ['usage: tesseract CUBE', 'usage: tesseract CUBE'],
};

let folder: string;
let path: string | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  path = process.env.PATH;
  process.env.PATH = folder;
});

afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

function install(program: keyof typeof programs): void {
  const [version, languages] = programs[program];
  const file = join(folder, 'tesseract');
  writeFileSync(
    file,
    `#!/bin/sh\nif [ "$1" = --version ]; then printf '${version}\\n'; else printf '${languages}\\n'; fi\n`,
  );
  chmodSync(file, 0o755);
}

async function choose(engine: OcrOptions['engine'], languages: string[]): Promise<string> {
  const recogniser = createRecogniser({ engine, languages });
  try {
    const chosen = await recogniser.identity();
    return `${chosen.engine} ${chosen.languages.join('+')}`;
  } catch (error) {
    if (error instanceof Fault) return error.diagnostic.ruleId ?? '';
    throw error;
  } finally {
    await recogniser.close();
  }
}

describe.skipIf(process.platform === 'win32')('the engine', () => {
  it.each([
    ['auto', ['est'], undefined, 'wasm est'],
    ['native', ['est'], undefined, 'ocr-mootor'],
    ['wasm', ['est'], undefined, 'wasm est'],
    ['auto', ['est'], 'that knows Estonian', 'native est'],
    ['auto', ['est', 'eng'], 'that knows Estonian', 'native est+eng'],
    ['native', ['est'], 'that knows Estonian', 'native est'],
    ['wasm', ['est'], 'that knows Estonian', 'wasm est'],
    ['auto', ['est'], 'without Estonian', 'wasm est'],
    ['native', ['est'], 'without Estonian', 'ocr-keel'],
    ['auto', ['est'], 'that is something else', 'wasm est'],
    ['native', ['est'], 'that is something else', 'ocr-mootor'],
    ['auto', ['est', 'deu'], 'that knows Estonian', 'ocr-keel'],
  ] as const)(
    'asked for as %s for %j, with the program on the PATH %s, is %s',
    async (engine, languages, program, expected) => {
      if (program) install(program);
      expect(await choose(engine, [...languages])).toBe(expected);
    },
  );
});
