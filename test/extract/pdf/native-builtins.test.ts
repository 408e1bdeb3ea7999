import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

describe('reading a PDF', () => {
  it('leaves the built-in functions of the process as they were', () => {
    // In a process of its own: what a process has loaded once stays loaded.
    const code = `import { parse } from './dist/index.js';
      const own = () => [Array.prototype.push, Function.prototype.toString, JSON.parse, JSON.stringify];
      const before = own();
      const { documents } = await parse('fixtures/pdf/majakavahid.pdf');
      console.log(documents.length > 0, own().map((one, at) => one === before[at]).join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('true true,true,true,true\n');
  });
});
