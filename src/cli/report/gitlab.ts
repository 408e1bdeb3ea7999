import { type Level, levelOf, type Reporter, wordsOf } from './reporter.ts';

const SEVERITIES: Record<Level, string> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's code quality report: an array of issues, told apart by fingerprint. */
export const gitlab: Reporter = (results, { language }) =>
  `${JSON.stringify(
    results.flatMap(({ path, file, fingerprints }) =>
      file.messages.map((message, index) => {
        const { text, remedy } = wordsOf(message, language);
        return {
          description: remedy === undefined ? text : `${text}${/[.?!]$/u.test(text) ? '' : '.'} ${remedy}`,
          check_name: message.ruleId ?? 'ametijuhend',
          fingerprint: fingerprints[index],
          severity: SEVERITIES[levelOf(message)],
          location: { path, lines: { begin: message.line ?? 1 } },
        };
      }),
    ),
    null,
    2,
  )}\n`;
