import { createHash } from 'node:crypto';
import type { TaskLimits } from '../isolate/index.ts';
import type { Entry, Recipe } from './types.ts';

/** Characters of a password's hash: enough to notice another password, too few to find it by trying. */
const PASSWORD_CHARACTERS = 4;
const HASH_CHARACTERS = 16;

/** Names for what makes an output, compared to tell whether it would come out the same. */
export interface RecipeNames {
  /** Options and program version; formats are looked at on their own. */
  done: string;
  /** The same with the limits, for inputs on which the work was ended: more time or memory may help them. */
  stopped: string;
}

export function recipeNames(recipe: Recipe, version: string, limits: TaskLimits): RecipeNames {
  const { ocr, provenance, includeText, schemaRef, vocabulary } = recipe;
  const password = recipe.password && hash(recipe.password).slice(0, PASSWORD_CHARACTERS);
  const options = { version, ocr, provenance, includeText, schemaRef, password, vocabulary };
  return { done: hash(canonical(options)), stopped: hash(canonical({ ...options, limits: { ...limits } })) };
}

/** Whether what is known of an input still holds, its content aside. */
export function stillHolds(entry: Entry, name: string, recipe: Recipe, names: RecipeNames): boolean {
  return (
    entry.sha256 !== undefined &&
    entry.name === name &&
    (entry.recipe === names.done || entry.recipe === names.stopped) &&
    recipe.formats.every((format) => entry.formats.includes(format))
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);
}

/** JSON whose keys stand in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
