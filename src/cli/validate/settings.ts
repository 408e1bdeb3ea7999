import { dirname } from 'node:path';
import {
  type FoundConfig,
  findConfig,
  nearest,
  rules,
  SETTING_WORDS,
  type Setting,
  settingOf,
  type Settings,
  settingsOf,
} from '../../validate/index.ts';
import { UsageError } from '../cli.ts';
import type { InputFile } from './inputs.ts';

/** What a call and the configuration together make of the rules. */
export interface Configured {
  settings: Settings;
  found: FoundConfig;
}

/**
 * The settings of a run: the configuration nearest to the files, `--rule` over it.
 *
 * Mistakes of the configuration are messages on its file. Throws `UsageError` for a rule or a severity that does not exist.
 */
export async function configure(
  files: readonly InputFile[],
  overrides: readonly string[],
  cwd: string,
): Promise<Configured> {
  const found = await findConfig(commonFolder(files, cwd));
  const { rules: configured, institution, vocabulary } = found.config;
  const severities = new Map([...configured, ...overrides.map(override)]);
  const base = settingsOf({
    posts: vocabulary.posts,
    units: vocabulary.units,
    ...(institution === undefined ? {} : { institution }),
  });
  return { settings: { ...base, severities }, found };
}

function override(text: string): [string, Setting] {
  const [id = '', word = ''] = text.split('=');
  const ids = rules.map((rule) => rule.id);
  if (!ids.includes(id)) {
    const meant = nearest(id, ids);
    throw new UsageError({
      et: `--rule: sellist reeglit ei ole: ${id}${meant ? ` (kas mõtlesid ${meant}?)` : ''}`,
      en: `--rule: no such rule: ${id}${meant ? ` (did you mean ${meant}?)` : ''}`,
    });
  }
  const setting = settingOf(word);
  if (setting) return [id, setting];
  throw new UsageError({
    et: `--rule ${id}: lubatud on ${SETTING_WORDS.join(', ')}`,
    en: `--rule ${id}: allowed are ${SETTING_WORDS.join(', ')}`,
  });
}

/** The deepest folder that holds all files; the current one where they come from standard input. */
function commonFolder(files: readonly InputFile[], cwd: string): string {
  const folders = files.filter(({ path }) => path !== '-').map(({ path }) => dirname(path));
  let common = folders[0] ?? cwd;
  for (const folder of folders)
    while (
      folder !== common &&
      !folder.startsWith(common.endsWith('/') ? common : `${common}/`) &&
      dirname(common) !== common
    )
      common = dirname(common);
  return common;
}
