import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/**
 * Which rooms a room may import values from. Types may also come from the room in brackets' right: `import type` of another
 * room's `types.ts` is a contract, not a dependency.
 */
const MAY_IMPORT: Record<string, string[]> = {
  tree: [],
  messages: ['tree'],
  model: ['tree', 'messages', 'segment'],
  source: ['tree', 'messages'],
  extract: ['tree', 'messages', 'source', 'write'],
  layout: ['tree', 'messages'],
  segment: ['tree', 'messages'],
  contract: [],
  write: ['tree', 'messages', 'contract', 'model'],
  validate: ['tree', 'messages', 'contract', 'model', 'write', 'source'],
  compare: ['tree', 'messages', 'contract', 'model', 'segment'],
  review: ['tree', 'messages', 'model', 'contract'],
  isolate: ['tree', 'messages', 'source', 'pipeline'],
  batch: ['tree', 'messages', 'contract', 'model', 'source', 'extract', 'write', 'validate', 'isolate', 'pipeline'],
  pipeline: ['tree', 'messages', 'source', 'extract', 'layout', 'segment', 'model', 'validate', 'contract'],
  index: ['pipeline', 'tree', 'messages', 'model', 'validate', 'compare', 'write'],
  cli: [
    'tree',
    'messages',
    'source',
    'extract',
    'contract',
    'model',
    'validate',
    'write',
    'compare',
    'review',
    'isolate',
    'batch',
    'pipeline',
  ],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const roomOf = (path: string): string => path.split(sep)[0]!.replace(/\.ts$/, '');

describe('imports run one way', () => {
  it.each(files)('%s', (name) => {
    const code = readFileSync(join(SRC, name), 'utf8');
    const room = roomOf(name);
    expect(Object.keys(MAY_IMPORT)).toContain(room);
    for (const [, type, target] of code.matchAll(/^(?:import|export) (type )?[^;]*?from '(\.[^']+)';/gms)) {
      const path = relative(SRC, resolve(SRC, dirname(name), target!));
      const other = roomOf(path);
      if (other === room || (type && /(?:types|kind|limits|pipeline)\.ts$/.test(path))) continue;
      expect(MAY_IMPORT[room], `${name} imports ${path}`).toContain(other);
    }
  });
});
