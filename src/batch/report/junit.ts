import type { DiagnosticRecord } from '../../messages/index.ts';
import { escape } from '../../messages/index.ts';
import type { ReportFile } from './report-file.ts';
import { totalsOf } from './totals.ts';
import type { ReportInput, WriteReport } from './types.ts';

/** For CI: one test case a file; an error is a failure, an input that is gone is skipped. No times: reports are the same at every run. */
export const junitReport: WriteReport = function* ({ files, language }) {
  const { faile, seisud } = totalsOf(files());
  const counts = `tests="${faile}" failures="${seisud.viga}" errors="0" skipped="${seisud.kadunud}"`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ametijuhend batch" ${counts}>\n`;
  yield `<testsuite name="ametijuhend batch" ${counts}>\n`;
  for (const file of files()) yield testCase(file, language);
  yield '</testsuite>\n</testsuites>\n';
};

function testCase({ fail, seis, leiud }: ReportFile, language: ReportInput['language']): string {
  const slash = fail.lastIndexOf('/');
  const folder = slash < 0 ? '.' : fail.slice(0, slash);
  const head = `<testcase classname="${escape(folder)}" name="${escape(fail.slice(slash + 1))}" file="${escape(fail)}"`;
  if (seis === 'kadunud') return `${head}><skipped/></testcase>\n`;
  const errors = leiud.filter(({ raskus }) => raskus === 'viga');
  const others = leiud.filter(({ raskus }) => raskus !== 'viga');
  const first = errors[0];
  const failure = first
    ? `<failure type="${escape(first.reegel)}" message="${escape(first.teade[language])}">${escape(lines(errors, fail, language))}</failure>`
    : '';
  const output = others.length > 0 ? `<system-out>${escape(lines(others, fail, language))}</system-out>` : '';
  return failure || output ? `${head}>${failure}${output}</testcase>\n` : `${head}/>\n`;
}

function lines(diagnostics: readonly DiagnosticRecord[], file: string, language: ReportInput['language']): string {
  return diagnostics
    .map(({ sisefail, leht, teade, reegel }) => {
      const place = `${file}${sisefail === undefined ? '' : `/${sisefail}`}${leht === undefined ? '' : `:${leht}`}`;
      return `${place}: ${teade[language]} [${reegel}]`;
    })
    .join('\n');
}
