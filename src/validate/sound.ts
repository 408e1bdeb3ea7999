import { appendAll } from '../tree/index.ts';
import { isWithin, parent, valueAt } from './pointer.ts';
import { segments } from '../contract/index.ts';
import { checkSchema, type SchemaFound } from './schema/findings.ts';
import { minimalInstance, schemaAt } from './schema/shape.ts';
import type { Description } from '../model/types.ts';
import type { SchemaName } from './schema/schemas.ts';
import type { Found } from './types.ts';

/** A document on which rules can rely, and the places at which it is not what the file says. */
export interface Sound {
  document: Description;
  /** Pointers of what was put right, and of what it was put right to. */
  touched: readonly string[];
  /** Pointers of mappings that have lost a key which nobody knows. */
  lost: readonly string[];
}

/** A repair can bring a value under the schema's eye that has faults of its own. */
const MOST_ROUNDS = 3;

/**
 * The document as it would be without the mistakes that the schema has found.
 *
 * A misspelt key is taken as the one that is meant, a faulty value is left out or, where it must stand, put in by the least that the
 * schema allows. Positions of list items do not change. Undefined where the document is beyond that.
 */
export function soundCopy(document: object, name: SchemaName, found: readonly SchemaFound[]): Sound | undefined {
  if (found.length === 0) return { document: document as Description, touched: [], lost: [] };
  // A `skeem` that was missing comes first, where it belongs.
  const copy = {
    ...('skeem' in document ? {} : { skeem: name }),
    ...structuredClone(document),
    skeem: name,
  } as Description;
  const touched: string[] = [];
  const lost: string[] = [];
  let faults = found.filter(({ at }) => at !== '/skeem' && at !== '');
  for (let round = 0; faults.length > 0; round++) {
    if (round === MOST_ROUNDS) return undefined;
    for (const fault of faults) repair(copy, name, fault, touched, lost);
    faults = checkSchema(copy).found;
  }
  return { document: copy, touched, lost };
}

function repair(copy: Description, name: SchemaName, fault: SchemaFound, touched: string[], lost: string[]): void {
  const { at, about = [], expected } = fault;
  const holder = valueAt(copy, parent(at)) as Record<string, unknown>;
  const key = segments(at).at(-1)!;
  appendAll(touched, [at, ...about]);
  if (fault.rule === 'unknownKey') {
    const value = holder[key];
    Reflect.deleteProperty(holder, key);
    // A misspelt `skeem` has been put right already.
    if (expected?.[0] === 'skeem') return;
    if (expected?.[0] !== undefined) holder[expected[0]] = value;
    else lost.push(parent(at));
    return;
  }
  const schema = schemaAt(name, parent(at));
  if (Array.isArray(holder) || schema?.required?.includes(key)) holder[key] = minimalInstance(name, at);
  else Reflect.deleteProperty(holder, key);
}

/** Whether a finding may come from the mistakes of form alone. What is missing may stand under the very key that nobody knows. */
export function isTouched({ touched, lost }: Sound, { at, about = [at] }: Found): boolean {
  if (touched.length === 0) return false;
  return (
    [at, ...about].some((pointer) => touched.some((place) => isWithin(pointer, place))) ||
    about.some((pointer) => lost.includes(parent(pointer)))
  );
}
