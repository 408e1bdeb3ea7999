import type { VFileMessage } from 'vfile-message';
import { endOf, levelOf, type ReportContext, type Reporter, type Result, totals, wordsOf } from './reporter.ts';

/**
 * JUnit XML: a suite for each file, a case for each finding, one passing case for a file without.
 *
 * Notes fail nothing, so they stand as passing cases with their words as output.
 */
export const junit: Reporter = (results, context) => {
  const { error, warning } = totals(results);
  const tests = results.reduce((sum, { file }) => sum + Math.max(1, file.messages.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="ametijuhend" tests="${tests}" failures="${error + warning}" errors="0">`,
    ...results.flatMap((result) => suite(result, context)),
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(result: Result, context: ReportContext): string[] {
  const { path, file } = result;
  const { error, warning } = totals([result]);
  const count = Math.max(1, file.messages.length);
  const cases =
    file.messages.length === 0
      ? [`    <testcase name="ametijuhend" classname="${xml(path)}" time="0"/>`]
      : file.messages.flatMap((message) => testCase(path, message, context));
  return [
    `  <testsuite name="${xml(path)}" tests="${count}" failures="${error + warning}" errors="0" skipped="0" time="0">`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase(path: string, message: VFileMessage, { language }: ReportContext): string[] {
  const { text, remedy } = wordsOf(message, language);
  const end = endOf(message);
  const place =
    message.page !== undefined ? `p${message.page}` : end ? `${message.line ?? 1}:${message.column ?? 1}` : '';
  const whole = xml([`${path}${place ? `:${place}` : ''}`, text, remedy].filter(Boolean).join('\n'));
  const level = levelOf(message);
  const name = xml(`${message.ruleId ?? 'ametijuhend'}${place ? ` ${place}` : ''}`);
  const body =
    level === 'note'
      ? `      <system-out>${whole}</system-out>`
      : `      <failure message="${xml(text)}" type="${level}">${whole}</failure>`;
  return [`    <testcase name="${name}" classname="${xml(path)}" time="0">`, body, '    </testcase>'];
}

/** Text for XML 1.0: escaped, and without the characters that it cannot hold at all. */
export function xml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
