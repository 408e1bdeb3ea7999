import type { ErrorObject } from 'ajv';
import { nearest, plainWord } from '../nearest.ts';
import { valueAt } from '../pointer.ts';
import { below } from '../../contract/index.ts';
import type { Found } from '../types.ts';
import type { SchemaFound } from './findings.ts';
import type { SchemaName } from './schemas.ts';
import { homesOf, schemaAt } from './shape.ts';

interface Mapping {
  unknown: string[];
  missing: string[];
}

/** Findings about the keys of mappings: unknown ones and missing ones, a misspelt key once. */
export function memberFindings(document: object, name: SchemaName, errors: readonly ErrorObject[]): SchemaFound[] {
  const mappings = new Map<string, Mapping>();
  for (const { instancePath, keyword, params } of errors) {
    const mapping = mappings.get(instancePath) ?? { unknown: [], missing: [] };
    if (keyword === 'required') mapping.missing.push((params as { missingProperty: string }).missingProperty);
    else mapping.unknown.push((params as { additionalProperty: string }).additionalProperty);
    mappings.set(instancePath, mapping);
  }
  return [...mappings].flatMap(([pointer, mapping]) => explainMapping(document, name, pointer, mapping));
}

function explainMapping(document: object, name: SchemaName, pointer: string, mapping: Mapping): SchemaFound[] {
  const allowed = Object.keys(schemaAt(name, pointer)?.properties ?? {});
  const present = new Set(Object.keys(valueAt(document, pointer) as object));
  const missing = new Set(mapping.missing);
  const found: SchemaFound[] = [];
  for (const key of mapping.unknown) {
    const free = allowed.filter((choice) => !present.has(choice));
    const meant = nearest(key, [...missing]) ?? nearest(key, free);
    if (meant !== undefined) {
      missing.delete(meant);
      present.add(meant);
    }
    found.push({ rule: 'unknownKey', ...unknownKey(key, pointer, meant, allowed, name) });
  }
  for (const key of missing)
    found.push({ rule: 'missingKey', at: below(pointer, key), key: true, parameters: { missing: key } });
  return found;
}

function unknownKey(
  key: string,
  pointer: string,
  meant: string | undefined,
  allowed: string[],
  name: SchemaName,
): Found {
  const found: Found = {
    at: below(pointer, key),
    key: true,
    actual: key,
    parameters: { allowed: allowed.map((choice) => `\`${choice}\``).join(', ') },
  };
  if (meant !== undefined)
    return {
      ...found,
      expected: [meant],
      note: { et: `Kirjuta \`${meant}\`.`, en: `Write \`${meant}\`.` },
      about: [below(pointer, meant)],
      // Only what is the same word to any reader is mended unasked.
      ...(plainWord(key) === plainWord(meant)
        ? { fix: { kind: 'rename' as const, pointer: found.at, key: meant } }
        : {}),
    };
  const home = homesOf(name, key).find((place) => !/\/\d+(?:\/|$)/.test(place));
  if (home === undefined) return name === 'ametijuhend.v1' && pointer === '' ? { ...found, note: ELSEWHERE } : found;
  const place = home === '' ? undefined : home.slice(1).replaceAll('/', '.');
  return {
    ...found,
    about: [below(home, key), ...(place ? [home] : [])],
    note: place
      ? { et: `See võti kuulub ossa \`${place}\`.`, en: `This key belongs into \`${place}\`.` }
      : {
          et: 'See võti kuulub dokumendi ülemisele tasemele.',
          en: 'This key belongs to the top level of the document.',
        },
  };
}

/** Whatever has no place in the data model is kept all the same (data-model.md 2, rule 1). */
const ELSEWHERE = {
  et: 'Millel oma kohta ei ole, sobib ossa `muu` (`pealkiri` ja `sisu`).',
  en: 'What has no place of its own goes to `muu` (`pealkiri` and `sisu`).',
};
