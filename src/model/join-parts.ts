import { Derived, joinTexts, Sourced } from './sourced.ts';

/**
 * What a document says of one part in two places, as one part: lists go on, texts stand one behind the other, of values that are
 * derived from a text the first stays. No word of either is lost.
 */
export function joinParts<T extends object>(first: T | undefined, second: T): T {
  if (!first) return second;
  const joined = { ...first } as Record<string, unknown>;
  for (const [key, value] of Object.entries(second)) joined[key] = joinValues(joined[key], value);
  return joined as T;
}

function joinValues(first: unknown, second: unknown): unknown {
  if (first === undefined) return second;
  if (first instanceof Sourced && second instanceof Sourced) return joinTexts(first, second);
  if (Array.isArray(first) && Array.isArray(second)) return [...(first as unknown[]), ...(second as unknown[])];
  return isPart(first) && isPart(second) ? joinParts(first, second) : first;
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Sourced || value instanceof Derived);
}
