import { endOf, levelOf, type Reporter, wordsOf } from './reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the changed line. */
export const github: Reporter = (results, { language }) =>
  results
    .flatMap(({ path, file }) =>
      file.messages.map((message) => {
        const { text, remedy } = wordsOf(message, language);
        const { line, column } = message;
        const end = line == null ? undefined : endOf(message);
        const properties: [string, string | number | undefined][] = [
          ['file', path],
          ['line', line ?? undefined],
          ['endLine', end?.line],
          ['col', column ?? undefined],
          // GitHub takes a last column, and only where the annotation stays on one line.
          ['endColumn', end && end.line === line ? Math.max(end.column - 1, column ?? 1) : undefined],
          ['title', message.ruleId ?? undefined],
        ];
        const list = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(value)}`]));
        const whole = remedy === undefined ? text : `${text}\n${remedy}`;
        return `::${COMMANDS[levelOf(message)]} ${list.join(',')}::${data(whole)}\n`;
      }),
    )
    .join('');

function data(text: string): string {
  return withoutControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The runner prints what it gets: an escape sequence in a file name must not reach its log. */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
