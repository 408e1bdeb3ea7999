import {
  LIST_LEVELS,
  Numbering,
  type ListDefinition,
  type ListInstance,
  type ListLevel,
  type NumeralStyle,
} from '../flow/index.ts';
import { mendRestarts } from './restarts.ts';

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const OVERRIDE_BYTES = 16;
const LEVEL_OVERRIDE_BYTES = 8;
const SIMPLE = 1;
const LEGAL = 0x04;
const NO_RESTART = 0x08;
const STARTS = 0x10;
const FORMATS = 0x20;
const BULLET = 23;
const NOTHING_FOLLOWS = 2;

/** Number formats ([MS-OSHARED] 2.2.1.3); those not here are written in decimals. */
const STYLES: ReadonlyMap<number, NumeralStyle> = new Map([
  [0, 'decimal'],
  [1, 'upper-roman'],
  [2, 'lower-roman'],
  [3, 'upper-letter-sync'],
  [4, 'lower-letter-sync'],
  [5, 'ordinal'],
  [18, 'circled'],
  [22, 'decimal-zero'],
  [255, 'none'],
]);

/** The parts of a file that tell of its lists. */
export interface ListParts {
  lists: Buffer;
  /** What stands behind the lists. */
  levels: Buffer;
  /** What paragraphs refer to by number, from 1. */
  overrides: Buffer;
  /** By number, the levels of the paragraphs that refer to it. */
  uses: ReadonlyMap<string, readonly number[]>;
}

/** Read list definitions, their levels and their overrides. */
export function readLists({ lists, levels, overrides, uses }: ListParts): Numbering {
  const definitions = readDefinitions(lists, levels);
  const instances = new Map<string, ListInstance>();
  if (overrides.length >= 4) {
    const count = Math.min(overrides.readUInt32LE(0), Math.floor((overrides.length - 4) / OVERRIDE_BYTES));
    let at = 4 + count * OVERRIDE_BYTES;
    for (let index = 0; index < count; index++) {
      const override = overrides.subarray(4 + index * OVERRIDE_BYTES, 4 + (index + 1) * OVERRIDE_BYTES);
      const definition = definitions.get(override.readInt32LE(0));
      const instance: ListInstance | undefined = definition && {
        definition,
        levels: [...definition.levels],
        starts: new Map(),
      };
      at = readLevelOverrides(overrides, at + 4, override[12]!, instance);
      if (instance) instances.set(String(index + 1), instance);
    }
  }
  mendRestarts(instances, [...definitions.values()], uses);
  return new Numbering(instances);
}

function readDefinitions(lists: Buffer, levels: Buffer): Map<number, ListDefinition> {
  const definitions = new Map<number, ListDefinition>();
  if (lists.length < 2) return definitions;
  const count = Math.min(lists.readUInt16LE(0), Math.floor((lists.length - 2) / LIST_BYTES));
  let at = 0;
  for (let index = 0; index < count; index++) {
    const list = lists.subarray(2 + index * LIST_BYTES, 2 + (index + 1) * LIST_BYTES);
    const id = list.readInt32LE(0);
    const definition: ListDefinition = { id: String(id), levels: [], restartsAtSection: false };
    for (let level = 0; level < (list[26]! & SIMPLE ? 1 : LIST_LEVELS) && at + LEVEL_BYTES <= levels.length; level++) {
      const read = readLevel(levels, at);
      definition.levels.push(read.level);
      at = read.end;
    }
    definitions.set(id, definition);
  }
  return definitions;
}

function readLevelOverrides(bytes: Buffer, start: number, count: number, instance: ListInstance | undefined): number {
  let at = start;
  for (let left = count; left > 0 && at + LEVEL_OVERRIDE_BYTES <= bytes.length; left--) {
    const flags = bytes[at + 4]!;
    const level = flags & 0xf;
    const begins = bytes.readInt32LE(at);
    at += LEVEL_OVERRIDE_BYTES;
    if (flags & FORMATS && at + LEVEL_BYTES <= bytes.length) {
      const read = readLevel(bytes, at);
      if (instance && level < LIST_LEVELS) instance.levels[level] = read.level;
      if (flags & STARTS) instance?.starts.set(level, read.level.start);
      at = read.end;
    } else if (flags & STARTS) instance?.starts.set(level, begins);
  }
  return at;
}

function readLevel(bytes: Buffer, at: number): { level: ListLevel; end: number } {
  const format = bytes[at + 4]!;
  const flags = bytes[at + 5]!;
  const places = [...bytes.subarray(at + 6, at + 6 + LIST_LEVELS)].filter((place) => place > 0);
  const textAt = at + LEVEL_BYTES + bytes[at + 24]! + bytes[at + 25]!;
  const length = bytes.readUInt16LE(textAt);
  const end = textAt + 2 + length * 2;
  const raw = bytes.toString('utf16le', textAt + 2, end);
  // Places count from 1; there stands the number of the level to be written.
  const text = raw.replace(/[^]/g, (sign, index: number) =>
    places.includes(index + 1) ? `%${sign.charCodeAt(0) + 1}` : sign,
  );
  return {
    level: {
      start: bytes.readInt32LE(at),
      style: format === BULLET ? undefined : (STYLES.get(format) ?? 'decimal'),
      text,
      suffix: bytes[at + 15] === NOTHING_FOLLOWS ? '' : ' ',
      restart: flags & NO_RESTART ? bytes[at + 26]! : undefined,
      legal: (flags & LEGAL) !== 0,
    },
    end,
  };
}
