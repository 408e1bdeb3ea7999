import type { Setting } from './severity.ts';

/** The words of the command line and of the configuration. */
const SETTINGS: Record<string, Setting> = { off: 'väljas', note: 'teade', warning: 'hoiatus', error: 'viga' };

export const SETTING_WORDS = Object.keys(SETTINGS);

/** `off`, `note`, `warning`, `error`; undefined for any other word. */
export function settingOf(word: unknown): Setting | undefined {
  return typeof word === 'string' && Object.hasOwn(SETTINGS, word) ? SETTINGS[word] : undefined;
}
