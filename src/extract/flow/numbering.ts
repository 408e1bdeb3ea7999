import { numeral, type NumeralStyle } from './numerals.ts';

/** What Word prints in front of a numbered or bulleted paragraph. */
export type Label = { number: string } | { marker: string };

/** One level of a list as Word defines it. */
export interface ListLevel {
  start: number;
  /** `undefined`: a bullet. */
  style: NumeralStyle | undefined;
  /** "%1.%2." */
  text: string;
  /** What stands between number and text. */
  suffix: string;
  /** Starts again after this level (from 1) or a higher one; 0 never; absent: after any higher level. */
  restart: number | undefined;
  /** All levels in the text come as decimals. */
  legal: boolean;
  /** Paragraphs of this style stand on this level. */
  styleId?: string | undefined;
}

/** A list definition; instances of it count on together. */
export interface ListDefinition {
  id: string;
  levels: (ListLevel | undefined)[];
  restartsAtSection: boolean;
}

/** What a paragraph refers to: a definition, with changes of its own. */
export interface ListInstance {
  definition: ListDefinition;
  levels: (ListLevel | undefined)[];
  /** By level: a start that this instance alone asks for. */
  starts: Map<number, number>;
}

/** Levels of a list in Word. */
export const LIST_LEVELS = 9;

/** The numbering of a Word document: counters that run while its paragraphs are read in order. */
export class Numbering {
  readonly #instances: ReadonlyMap<string, ListInstance>;
  /** Counters by definition. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(instances: ReadonlyMap<string, ListInstance>) {
    this.#instances = instances;
  }

  /** The level, from 0, on which an instance puts the paragraphs of a style. */
  levelOfStyle(id: string, styleId: string): number | undefined {
    const level = this.#instances.get(id)?.levels.findIndex((one) => one?.styleId === styleId);
    return level === undefined || level < 0 ? undefined : level;
  }

  /** Count a paragraph and give its label; `undefined` where nothing is printed. */
  next(id: string, level: number): Label | undefined {
    const instance = this.#instances.get(id);
    const own = instance?.levels[level];
    if (!instance || !own) return undefined;
    const counters = this.#countersOf(id, instance);
    for (let higher = 0; higher < level; higher++) counters[higher] ??= startOf(instance, higher);
    const current = counters[level];
    counters[level] = current === undefined ? startOf(instance, level) : current + 1;
    for (let deeper = level + 1; deeper < LIST_LEVELS; deeper++) {
      const restart = instance.levels[deeper]?.restart;
      if (restart === undefined || level + 1 <= restart) counters[deeper] = undefined;
    }
    return labelOf(instance, own, counters);
  }

  /** A section begins: some definitions start again. */
  beginSection(): void {
    for (const { definition } of this.#instances.values())
      if (definition.restartsAtSection) this.#counters.delete(definition.id);
  }

  #countersOf(id: string, instance: ListInstance): (number | undefined)[] {
    let counters = this.#counters.get(instance.definition.id);
    if (!counters) this.#counters.set(instance.definition.id, (counters = []));
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const level of instance.starts.keys()) counters[level] = undefined;
    }
    return counters;
  }
}

function startOf(instance: ListInstance, level: number): number {
  return instance.starts.get(level) ?? instance.levels[level]?.start ?? 1;
}

function labelOf(instance: ListInstance, own: ListLevel, counters: readonly (number | undefined)[]): Label | undefined {
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const style = instance.levels[index]?.style;
    if (style === undefined || style === 'none') return '';
    const written = own.legal && style !== 'decimal-zero' ? 'decimal' : style;
    return numeral(counters[index] ?? startOf(instance, index), written);
  });
  // A dash or another sign is a bullet, whatever its level calls itself; words or digits are printed as they stand.
  if (/[\p{L}\p{N}]{2}|\p{N}/u.test(text) || (own.style !== undefined && /\p{L}/u.test(text)))
    return { number: text + own.suffix };
  if (own.style === undefined || text.trim() !== '') return { marker: text.trim() };
  return undefined;
}

/** The label that a program printed into the file as text: a sign is a bullet, anything else a number. */
export function printedLabel(text: string): Label | undefined {
  const sign = text.replace(/\s+/gu, ' ').trim();
  if (sign === '') return undefined;
  return /[\p{L}\p{N}]/u.test(sign) ? { number: `${sign} ` } : { marker: sign };
}
