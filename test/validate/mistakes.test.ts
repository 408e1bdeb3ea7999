import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.ts';
import { openFile } from '../../src/cli/validate/open-file.ts';
import { checkSubjects, settingsOf } from '../../src/validate/index.ts';
import { toRecord } from '../../src/messages/index.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/validate/mistakes');
const settings = settingsOf({ today: '2026-04-15' });

const io = {
  stdin: new PassThrough(),
  stdout: { write: () => undefined },
  stderr: { write: () => undefined },
  env: {},
  cwd: FOLDER,
  signal: new AbortController().signal,
};

describe('one mistake is one finding at its place, in both languages', () => {
  it.each(readdirSync(FOLDER))('%s', async (name) => {
    const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith('input.'))!;
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'));
    const { subject } = (await openFile({ path: join(FOLDER, name, input), label: input, named: true }, io, parse))!;
    checkSubjects([subject], settings);
    const found = subject.file.messages.map((message) => {
      const { reegel, raskus, teade, lahendus } = toRecord(message);
      const place = message.place as { start: Point; end: Point };
      return {
        reegel,
        raskus,
        rida: place.start.line,
        veerg: place.start.column,
        lõpurida: place.end.line,
        lõpuveerg: place.end.column,
        teade,
        ...(lahendus ? { lahendus } : {}),
      };
    });
    expect(found).toEqual([expected]);
  });
});

interface Point {
  line: number;
  column: number;
}
