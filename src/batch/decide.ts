import { type Fingerprint, fingerprint } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { outputName } from './names.ts';
import type { How } from './options.ts';
import { look } from './output-folder.ts';
import { type RecipeNames, stillHolds } from './recipe.ts';
import type { Entry, InputFile, Recipe } from './types.ts';

export interface Grounds {
  manifest: Pick<Manifest, 'find'>;
  /** The output folder. */
  root: string;
  recipe: Recipe;
  names: RecipeNames;
  force: boolean;
}

export interface Decision {
  how: Exclude<How, 'refused'>;
  /** What was known of the input. */
  old: Entry | undefined;
  /** Absent where the file cannot be read. */
  before: Fingerprint | undefined;
  /** Outputs of an unchanged input that are no longer what was written. */
  edited: string[];
}

/** Tell whether an input has to be converted: by its content, by what made its outputs, and by whether they are still there. */
export async function decide(input: InputFile, grounds: Grounds): Promise<Decision> {
  const { manifest, root, recipe, names, force } = grounds;
  const old = manifest.find(input.key);
  const before = await fingerprint(input.path);
  const decision = { old, before, edited: [] };
  if (!old) return { ...decision, how: 'new' };
  if (before?.sha256 !== old.sha256) return { ...decision, how: 'changed' };
  if (force || !stillHolds(old, outputName(input), recipe, names)) return { ...decision, how: 'again' };
  const states = await Promise.all(old.outputs.map((output) => look(root, output)));
  if (states.includes('missing')) return { ...decision, how: 'again' };
  const edited = old.outputs.filter((_, at) => states[at] === 'changed').map(({ path }) => path);
  return { ...decision, how: 'unchanged', edited };
}
