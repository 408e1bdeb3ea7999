import { Chalk } from 'chalk';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { barLines, type BarState, createBar, duration } from '../../src/cli/batch/bar.ts';
import type { Counts } from '../../src/cli/batch/view.ts';
import type { Cli } from '../../src/cli/cli.ts';

function terminal(columns: number, language: 'et' | 'en' = 'en'): Cli & { written: () => string } {
  let written = '';
  const output = { write: (text: string) => (written += text), isTTY: true, columns };
  return {
    io: {
      stdin: new PassThrough(),
      stdout: output,
      stderr: output,
      env: {},
      cwd: '/',
      signal: new AbortController().signal,
    },
    language,
    paint: new Chalk({ level: 0 }),
    version: '1',
    say: (wording) => wording[language],
    tell: (line) => void output.write(`${line}\n`),
    exitCode: 0,
    written: () => written,
  };
}

const counts: Counts = {
  ok: 100,
  warning: 15,
  error: 5,
  converted: 120,
  unchanged: 0,
  vanished: 0,
  edited: 0,
  descriptions: 130,
  pages: 480,
};
const state: BarState = {
  counts,
  total: 480,
  seconds: 60,
  workers: new Map([
    [0, { name: 'a.pdf' }],
    [1, { name: 'b.pdf', page: '3/31' }],
  ]),
};

describe('the progress of a run', () => {
  it('says how far it is, how fast, what failed, how long yet, and what each worker is on', () => {
    expect(barLines(state, terminal(80))).toEqual([
      '120/480 (25 %) · 8.0 pages/s · 5 failed · 3 min left',
      '  a.pdf',
      '  b.pdf (page 3/31)',
    ]);
    expect(barLines(state, terminal(80, 'et'))[0]).toBe('120/480 (25 %) · 8.0 lk/s · veaga 5 · jäänud 3 min');
  });

  it('promises nothing before it knows', () => {
    expect(barLines({ ...state, total: undefined, workers: new Map() }, terminal(80))).toEqual([
      '120 · 8.0 pages/s · 5 failed',
    ]);
  });

  it('is never wider than the terminal, and shows names as text', () => {
    const name = `${'õ'.repeat(200)}\u001b[31m\u202e.pdf`;
    const lines = barLines({ ...state, workers: new Map([[0, { name, page: '1/2' }]]) }, terminal(40));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(39);
    expect(lines.join('')).not.toMatch(/[\u001b\u202e]/);
  });

  it.each([10, 20, 40])('does not wrap at %i columns, whatever the names', (columns) => {
    const names = ['漢字'.repeat(40), 'o\u0303'.repeat(60), '😀'.repeat(30)];
    const workers = new Map(names.map((name, at) => [at, { name, page: '123/456' }]));
    for (const line of barLines({ ...state, workers }, terminal(columns)))
      expect(line.length + (line.match(/[漢字]/gu) ?? []).length).toBeLessThan(columns);
  });

  it('is taken away before anything else is told', () => {
    const cli = terminal(80);
    const bar = createBar(cli, counts, {} as never);
    bar.draw();
    bar.clear();
    bar.clear();
    expect(cli.written()).toBe(
      '120 · 8.0 pages/s · 5 failed\n\u001b[1A\u001b[2K\r'.replace(/8\.0/, /[\d.]+(?= pages)/.exec(cli.written())![0]),
    );
  });
});

it.each([
  [0, '0 s'],
  [89, '89 s'],
  [90, '2 min'],
  [3600, '60 min'],
  [5400, '1 h 30 min'],
  [86_400, '24 h 00 min'],
])('%i seconds: %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
