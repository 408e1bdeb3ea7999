import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeReports } from '../../src/batch/merge.ts';
import { NoReport, type ReportFile, reportKind } from '../../src/batch/report/index.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'merge-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** The report of a part with one file, `outputs` as seen from the report's folder. */
function part(name: string, fail: string, outputs: string): string {
  const file: ReportFile = {
    fail,
    seis: 'korras',
    väljundid: [`${fail}.yaml`],
    kirjeldused: [{ väljundid: [`${fail}.yaml`], ametinimetus: 'Tuuleveski hoidja' }],
    leiud: [],
  };
  return put(
    name,
    [...reportKind('osa.json')!({ files: () => [file], version: '1.0.0', language: 'en', outputs })].join(''),
  );
}

function put(name: string, text: string): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('the outputs of merged parts', () => {
  const merge = async (...paths: string[]): Promise<string[]> => {
    const output = join(root, 'koos');
    const { files } = await mergeReports(paths, { base: output, output });
    const index = JSON.parse(readFileSync(join(output, 'index.json'), 'utf8')) as { väljundid: string[] }[];
    expect(index.map(({ väljundid }) => väljundid)).toEqual(files.map(({ väljundid }) => väljundid));
    return files.flatMap(({ väljundid }) => väljundid);
  };

  it('are told from the folder of the index, where each part has a folder of its own', async () => {
    for (const folder of ['osa-1/andmed', 'osa-2']) mkdirSync(join(root, folder), { recursive: true });
    expect(await merge(part('osa-1/1.json', 'a.pdf', 'andmed'), part('osa-2/2.json', 'b/c.pdf', ''))).toEqual([
      '../osa-1/andmed/a.pdf.yaml',
      '../osa-2/b/c.pdf.yaml',
    ]);
  });

  it('stay as they are told where the parts share the folder of the index', async () => {
    mkdirSync(join(root, 'koos'));
    expect(await merge(part('1.json', 'a.pdf', 'koos'), part('aruanded/2.json', 'b.pdf', '../koos'))).toEqual([
      'a.pdf.yaml',
      'b.pdf.yaml',
    ]);
  });

  it('stay as they are told where the reports came without their outputs, or do not say where those are', async () => {
    const old = put('vana.json', JSON.stringify({ aruanne: 'ametijuhend-batch.v1', failid: [] }));
    expect(await merge(part('1.json', 'a.pdf', '../mujal'), old)).toEqual(['a.pdf.yaml']);
  });
});

it.each([
  ['no text for an output', '"väljundid":["a.pdf.yaml"]', '"väljundid":[5]'],
  ['no description', '"kirjeldused":[{', '"kirjeldused":[null,{'],
  ['a state of its own', '"seis":"korras"', '"seis":"constructor"'],
  ['a finding without words', '"leiud":[]', '"leiud":[{"reegel":"x","raskus":"viga"}]'],
  ['no text for a folder', '"väljundkaust":"."', '"väljundkaust":7'],
])('a report that is none of ours is told, not tripped over: %s', async (_, ours, theirs) => {
  const path = part('1.json', 'a.pdf', '');
  writeFileSync(path, readFileSync(path, 'utf8').replace(ours, theirs));
  await expect(mergeReports([path], { base: root })).rejects.toThrow(NoReport);
});
