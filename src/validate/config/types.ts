import type { Setting } from '../severity.ts';

/** What an institution sets for itself: `ametijuhend.config.yaml`, or the key `ametijuhend` of `package.json`. */
export interface Config {
  /** Absolute path of the file; absent where there is none. */
  path?: string;
  /** Severities by rule id. */
  rules: ReadonlyMap<string, Setting>;
  /** Globs of files that are not checked, relative to the configuration's folder. */
  ignore: readonly string[];
  /** The institution where a document names none. */
  institution?: string;
  vocabulary: Vocabulary;
}

/** Words of an institution beside those that the program knows. */
export interface Vocabulary {
  /** Section headings by the part that they open: `ülesanded: [Tegevused]`. */
  headings: Readonly<Record<string, readonly string[]>>;
  /** Labels of the general part and of the requirements by field: `vahetu_juht: [Otsene juht]`. */
  labels: Readonly<Record<string, readonly string[]>>;
  /** Posts that exist though no description of the set has them. */
  posts: readonly string[];
  /** Names of structural units. */
  units: readonly string[];
}

export const NO_CONFIG: Config = Object.freeze({
  rules: new Map(),
  ignore: [],
  vocabulary: { headings: {}, labels: {}, posts: [], units: [] },
});
