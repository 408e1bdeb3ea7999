import { Chalk } from 'chalk';
import type { ReportContext, Result } from '../../../src/cli/report/reporter.ts';
import { fingerprints, rules, validateText } from '../../../src/validate/index.ts';

export const context: ReportContext = {
  language: 'en',
  version: '1.2.3',
  rules,
  paint: new Chalk({ level: 0 }),
  columns: 100,
  verbose: true,
};

/** A checked YAML file. */
export async function result(path: string, text: string): Promise<Result> {
  const file = await validateText(text, { kind: 'yaml', path, today: '2026-04-15' });
  return { path, file, text, fingerprints: fingerprints(file, path, text) };
}

export const PLAIN = await result(
  'nõunik.yaml',
  'skeem: ametijuhend.v1\nüldosa:\n  ametinimetus: Nõunik\n  ametikoha_grupp: Ametnik\nülesanded:\n  - {ülesanne: Nõustab, number: "1"}\n',
);

/** Everything that a format could take for its own: in the file's name, in a key, in a value. */
export const HOSTILE = await result(
  'kaust/a,b:c%"<&\u001b[31m\u202e\n::error::x.yaml',
  'skeem: ametijuhend.v1\n"a%\\n::error::<b>&\\"]]>\\e[31m": 1\nüldosa: {ametikoha_grupp: "\\e]0;x\\a <script>%0A,:"}\n',
);

export const EMPTY = await result('tühi.yaml', '');
