import { numeral, type NumeralStyle } from '../flow/index.ts';
import { child, children, find, type XmlElement } from '../xml/index.ts';
import { integer, toggle, value } from './properties.ts';

/** What Word prints in front of a numbered or bulleted paragraph. */
export type Label = { number: string } | { marker: string };

interface Level {
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
  styleId: string | undefined;
}

interface Definition {
  id: string;
  levels: (Level | undefined)[];
  restartsAtSection: boolean;
}

interface Instance {
  definition: Definition;
  levels: (Level | undefined)[];
  /** By level: a start that this instance alone asks for. */
  starts: Map<number, number>;
}

const LEVELS = 9;

/** Names of ST_NumberFormat; those not here are written in decimals. */
const STYLES: ReadonlyMap<string, NumeralStyle> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimal-zero'],
  ['lowerLetter', 'lower-letter-sync'],
  ['upperLetter', 'upper-letter-sync'],
  ['lowerRoman', 'lower-roman'],
  ['upperRoman', 'upper-roman'],
  ['ordinal', 'ordinal'],
  ['decimalEnclosedCircle', 'circled'],
  ['none', 'none'],
]);

/** The numbering of a document: definitions, and counters that run while its paragraphs are read in order. */
export class Numbering {
  readonly #instances = new Map<string, Instance>();
  /** Counters by definition: instances of one definition count on together. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined, numberingOfStyle: (styleId: string) => string | undefined) {
    const definitions = new Map<string, Definition>();
    const links = new Map<string, string>();
    for (const element of children(root, 'w:abstractNum')) {
      const id = element.attributes.get('w:abstractNumId') ?? '';
      definitions.set(id, readDefinition(id, element));
      const link = value(child(element, 'w:numStyleLink'));
      if (link !== undefined) links.set(id, link);
    }
    const nums = new Map(children(root, 'w:num').map((element) => [element.attributes.get('w:numId') ?? '', element]));
    for (const [id, element] of nums) {
      let definitionId = value(child(element, 'w:abstractNumId')) ?? '';
      const link = links.get(definitionId);
      if (link !== undefined) {
        const linked = nums.get(numberingOfStyle(link) ?? '');
        definitionId = value(child(linked, 'w:abstractNumId')) ?? definitionId;
      }
      const definition = definitions.get(definitionId);
      if (definition) this.#instances.set(id, readInstance(element, definition));
    }
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
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
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

  #countersOf(id: string, instance: Instance): (number | undefined)[] {
    let counters = this.#counters.get(instance.definition.id);
    if (!counters) this.#counters.set(instance.definition.id, (counters = []));
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const level of instance.starts.keys()) counters[level] = undefined;
    }
    return counters;
  }
}

function startOf(instance: Instance, level: number): number {
  return instance.starts.get(level) ?? instance.levels[level]?.start ?? 1;
}

function labelOf(instance: Instance, own: Level, counters: readonly (number | undefined)[]): Label | undefined {
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const style = instance.levels[index]?.style;
    if (style === undefined || style === 'none') return '';
    return numeral(counters[index] ?? startOf(instance, index), own.legal ? 'decimal' : style);
  });
  // A dash or another sign is a bullet, whatever its level calls itself; words or digits are printed as they stand.
  if (/[\p{L}\p{N}]{2}|\p{N}/u.test(text) || (own.style !== undefined && /\p{L}/u.test(text)))
    return { number: text + own.suffix };
  if (own.style === undefined || text.trim() !== '') return { marker: text.trim() };
  return undefined;
}

function readDefinition(id: string, element: XmlElement): Definition {
  const levels: (Level | undefined)[] = [];
  for (const one of children(element, 'w:lvl')) {
    const index = integer(one.attributes.get('w:ilvl')) ?? -1;
    if (index >= 0 && index < LEVELS) levels[index] = readLevel(one);
  }
  return { id, levels, restartsAtSection: element.attributes.get('w15:restartNumberingAfterBreak') === '1' };
}

function readInstance(element: XmlElement, definition: Definition): Instance {
  const instance: Instance = { definition, levels: [...definition.levels], starts: new Map() };
  for (const override of children(element, 'w:lvlOverride')) {
    const index = integer(override.attributes.get('w:ilvl')) ?? -1;
    if (index < 0 || index >= LEVELS) continue;
    const own = child(override, 'w:lvl');
    if (own) instance.levels[index] = readLevel(own);
    const start = integer(value(child(override, 'w:startOverride')));
    if (start !== undefined) instance.starts.set(index, start);
  }
  return instance;
}

function readLevel(element: XmlElement): Level {
  // A custom format stands in mc:AlternateContent; its fallback says the nearest plain one.
  const format = value(child(element, 'w:numFmt') ?? find(child(element, 'mc:AlternateContent'), 'w:numFmt'));
  const picture = child(element, 'w:lvlPicBulletId');
  const suffix = value(child(element, 'w:suff'));
  return {
    start: integer(value(child(element, 'w:start'))) ?? 0,
    style: format === 'bullet' || picture ? undefined : (STYLES.get(format ?? 'decimal') ?? 'decimal'),
    text: value(child(element, 'w:lvlText')) ?? '',
    suffix: suffix === 'nothing' ? '' : ' ',
    restart: integer(value(child(element, 'w:lvlRestart'))),
    legal: toggle(child(element, 'w:isLgl')) ?? false,
    styleId: value(child(element, 'w:pStyle')),
  };
}
