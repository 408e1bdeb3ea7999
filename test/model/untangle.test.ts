import { describe, expect, it } from 'vitest';
import { closeTasks, untangle } from '../../src/model/untangle.ts';
import type { Paragraph } from '../../src/tree/index.ts';

const line = (value: string): Paragraph => ({
  type: 'paragraph',
  value: value.replace(/^• /u, ''),
  level: 0,
  origin: [],
  ...(value.startsWith('• ') ? { marker: '•' } : {}),
});
const untangled = (lines: string[], tasksClose = false): string[] =>
  untangle(lines.map(line), tasksClose).map(({ value, marker }) =>
    marker === undefined ? value : `${marker} ${value}`,
  );

describe('lines of two cells printed in turns', () => {
  it('part where a divided word does not go on', () => {
    const lines = ['3.4 Suppide koos-', '• Supp on valmis lõu-', 'tamine ja soolamine.', 'naks.', '• Kokk magab.'];
    expect(untangled(lines)).toEqual([lines[0], lines[2], lines[1], lines[3], lines[4]]);
  });

  it('part where the other tasks end with a stop', () => {
    const lines = ['3.4 Suppide koostamine', '• Supp on valmis.', 'ja soolamine.'];
    expect(untangled(lines, true)).toEqual([lines[0], lines[2], lines[1]]);
    expect(untangled(lines, false)).toEqual(lines);
  });

  it('stay where the task announces its own list', () => {
    const lines = ['3.4 Suppide koostamine, sh', '• kalasupp;', 'hernesupp.'];
    expect(untangled(lines, true)).toEqual(lines);
  });

  it('know whether tasks end with a stop', () => {
    const closed = [line('3.1 Keetmine.'), line('• Supp on soe.')];
    const open = [line('3.2 Pesemine'), line('• Nõud on puhtad.')];
    expect(closeTasks([closed, closed, closed, open])).toBe(true);
    expect(closeTasks([closed, open])).toBe(false);
  });
});
