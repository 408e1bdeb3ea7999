import type { VFile } from 'vfile';
import type { Location, Span } from '../write/index.ts';
import { parent, valueAt } from './pointer.ts';
import type { TextFormat } from './read-text.ts';
import { findSilences } from './silence.ts';
import type { Subject } from './subject.ts';
import { Lines, type Range, rangeWithin } from './within.ts';

/** The text of one of our own files as something to check; what is wrong with its syntax is said on `file` at once. */
export function textSubject(text: string, { kind, read }: TextFormat, file: VFile): Subject {
  const { documents, locate } = read(text, { file });
  let lines: Lines | undefined;
  return {
    file,
    documents,
    silences: kind === 'json' ? [] : findSilences(text, kind),
    place(document, found) {
      const location = locate[document]!(found.at);
      if (!location) return { span: holder(found.at, locate[document]!) };
      const value = valueAt(documents[document], found.at);
      if (found.key && location.key) return { span: location.key };
      // In Markdown a value's place can take in the signs around it.
      const within: Range | undefined =
        found.within ?? (kind === 'md' && typeof value === 'string' ? [0, value.length] : undefined);
      if (!within || typeof value !== 'string')
        return { span: typeof value === 'object' ? firstLine(location.value, text) : location.value };
      lines ??= new Lines(text);
      const range = rangeWithin(text, lines.range(location.value), value, within, kind === 'md');
      return { span: lines.span(range) };
    },
  };
}

/** A list or a mapping is shown by its first line. */
function firstLine({ line, column, endLine, endColumn }: Span, text: string): Span {
  if (endLine === line) return { line, column, endLine, endColumn };
  const content = text.split('\n', line)[line - 1]!.trimEnd();
  return { line, column, endLine: line, endColumn: Math.max(content.length, column) + 1 };
}

/** The nearest thing around a missing member: the key of what should hold it, or its beginning. */
function holder(pointer: string, locate: (pointer: string) => Location | undefined): Span | undefined {
  for (let at = pointer; at !== '';) {
    at = parent(at);
    const location = locate(at);
    if (location?.key) return location.key;
    if (location) {
      const { line, column } = location.value;
      return { line, column, endLine: line, endColumn: column + 1 };
    }
  }
  return undefined;
}
