import type { VFileMessage } from 'vfile-message';
import { diagnostic, type Wording } from '../messages/index.ts';
import type { Finding } from './check.ts';
import type { Place } from './subject.ts';

const GROUP_UNKNOWN: Wording = { et: ' (ametikoha grupp on teadmata)', en: ' (the group of the post is unknown)' };

/** A finding as a diagnostic: its words filled in, its place set. */
export function toMessage(
  { rule, found, severity, groupUnknown }: Finding,
  document: number,
  place: Place,
): VFileMessage {
  const { actual, expected } = found;
  const text = found.text ?? rule.text;
  const meant = rule.scope === 'skeem' && expected?.length === 1 ? expected[0]! : undefined;
  const note = found.note ?? rule.note;
  const message = diagnostic(
    rule.id,
    {
      raskus: severity,
      text: {
        et: text.et + (meant ? ', kas mõtlesid `{meant}`?' : '') + (groupUnknown ? GROUP_UNKNOWN.et : ''),
        en: text.en + (meant ? ', did you mean `{meant}`?' : '') + (groupUnknown ? GROUP_UNKNOWN.en : ''),
      },
      ...(note ? { note } : {}),
    },
    {
      origin: place.origin,
      actual,
      expected,
      parameters: { ...found.parameters, actual: actual ?? '', meant: meant ?? '' },
    },
  );
  const { span } = place;
  if (span) {
    message.line = span.line;
    message.column = span.column;
    message.place = {
      start: { line: span.line, column: span.column },
      end: { line: span.endLine, column: span.endColumn },
    };
  }
  message.pointer = found.at;
  message.document = document;
  if (found.masked) message.masked = true;
  return message;
}
