import { VFile } from 'vfile';
import { diagnostic, type Parameters } from '../../messages/index.ts';
import type { Span } from '../../write/index.ts';
import { configMessages } from './messages.ts';

export type ConfigRule = keyof typeof configMessages;

/** Say what is wrong with a configuration; without a span, with the file as a whole. */
export function reportConfig(file: VFile, rule: ConfigRule, span?: Span, parameters: Parameters = {}): void {
  const message = diagnostic(rule, configMessages[rule], { line: span?.line, column: span?.column, parameters });
  if (span) {
    const { line, column, endLine, endColumn } = span;
    message.place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  }
  message.file = file.path;
  file.messages.push(message);
}

/** A configuration that is there and cannot be read; `code` of the file system's error. */
export function unreadable(path: string, code: string): VFile {
  const file = new VFile({ path, value: '' });
  reportConfig(file, 'seadistus-loetamatu', undefined, { code });
  return file;
}
