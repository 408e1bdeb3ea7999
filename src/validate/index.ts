/**
 * The room that checks descriptions: against the schema, and against the rules that no schema can say.
 *
 * `validate` for values, `textSubject` and `checkSubjects` for files (`examine` and `conclude` for many); `rules` for those who want to read them.
 */
export { applyBaseline, type Baselined, makeBaseline, parseBaseline } from './baseline.ts';
export { type Settings } from './check.ts';
export { checkSubjects, conclude } from './conclude.ts';
export { findConfig, type FoundConfig } from './config/find-config.ts';
export type { Config, Vocabulary } from './config/types.ts';
export { examine, type Examined, type Repair } from './examine.ts';
export { encodingRule } from './file-rules.ts';
export { fingerprints } from './fingerprint.ts';
export { fixText } from './fix/fix-text.ts';
export { ACTS, actUrl, cite, type Ground } from './law.ts';
export { rules } from './rules/index.ts';
export { toMessage } from './message.ts';
export { nearest } from './nearest.ts';
export { type Setting } from './severity.ts';
export { SETTING_WORDS, settingOf } from './severity-words.ts';
export { parsedSubject, type Subject } from './subject.ts';
export { textSubject } from './text-subject.ts';
export { type TextFormat, textFormat, type TextKind } from './read-text.ts';
export type * from './types.ts';
export { settingsOf, validate, validateText, type ValidateOptions } from './validate.ts';
