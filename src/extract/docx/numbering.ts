import {
  LIST_LEVELS,
  Numbering,
  type ListDefinition,
  type ListInstance,
  type ListLevel,
  type NumeralStyle,
} from '../flow/index.ts';
import { child, children, find, type XmlElement } from '../xml/index.ts';
import { integer, toggle, value } from './properties.ts';

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

/** Read `numbering.xml`; `numberingOfStyle` gives the instance that a numbering style names. */
export function readNumbering(
  root: XmlElement | undefined,
  numberingOfStyle: (styleId: string) => string | undefined,
): Numbering {
  const definitions = new Map<string, ListDefinition>();
  const links = new Map<string, string>();
  for (const element of children(root, 'w:abstractNum')) {
    const id = element.attributes.get('w:abstractNumId') ?? '';
    definitions.set(id, readDefinition(id, element));
    const link = value(child(element, 'w:numStyleLink'));
    if (link !== undefined) links.set(id, link);
  }
  const nums = new Map(children(root, 'w:num').map((element) => [element.attributes.get('w:numId') ?? '', element]));
  const instances = new Map<string, ListInstance>();
  for (const [id, element] of nums) {
    let definitionId = value(child(element, 'w:abstractNumId')) ?? '';
    const link = links.get(definitionId);
    if (link !== undefined) {
      const linked = nums.get(numberingOfStyle(link) ?? '');
      definitionId = value(child(linked, 'w:abstractNumId')) ?? definitionId;
    }
    const definition = definitions.get(definitionId);
    if (definition) instances.set(id, readInstance(element, definition));
  }
  return new Numbering(instances);
}

function readDefinition(id: string, element: XmlElement): ListDefinition {
  const levels: (ListLevel | undefined)[] = [];
  for (const one of children(element, 'w:lvl')) {
    const index = integer(one.attributes.get('w:ilvl')) ?? -1;
    if (index >= 0 && index < LIST_LEVELS) levels[index] = readLevel(one);
  }
  return { id, levels, restartsAtSection: element.attributes.get('w15:restartNumberingAfterBreak') === '1' };
}

function readInstance(element: XmlElement, definition: ListDefinition): ListInstance {
  const instance: ListInstance = { definition, levels: [...definition.levels], starts: new Map() };
  for (const override of children(element, 'w:lvlOverride')) {
    const index = integer(override.attributes.get('w:ilvl')) ?? -1;
    if (index < 0 || index >= LIST_LEVELS) continue;
    const own = child(override, 'w:lvl');
    if (own) instance.levels[index] = readLevel(own);
    const start = integer(value(child(override, 'w:startOverride')));
    if (start !== undefined) instance.starts.set(index, start);
  }
  return instance;
}

function readLevel(element: XmlElement): ListLevel {
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
