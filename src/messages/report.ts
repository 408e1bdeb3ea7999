import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Box, Origin } from '../tree/index.ts';
import { catalogue, type RuleId } from './catalogue.ts';
import { fill, type MessageDefinition, type Parameters, type Wording } from './define.ts';
import { fatalOf } from './severity.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** The file inside the container that it is about; parted by `/` where containers stand in containers. */
    inner?: string;
    /** From 1. */
    page?: number;
    /** Points, top-left origin. */
    box?: Box;
    /** The reason in both languages; `reason` itself is the English one. */
    text?: Wording;
    /** JSON Pointer into the document, and which document of the file it is, from 0. */
    pointer?: string;
    document?: number;
    /** What stands at the place is personal data: reports must not show it. */
    masked?: boolean;
    /** The remedy in both languages. */
    remedy?: Wording;
  }
}

/** Where and what: everything about one diagnostic but its words. */
export interface Details {
  origin?: Origin | undefined;
  /** Line and column, from 1, of a text, YAML or Markdown source. */
  line?: number | undefined;
  column?: number | undefined;
  actual?: string | undefined;
  expected?: string[] | undefined;
  cause?: unknown;
  parameters?: Parameters;
}

/**
 * Say something about a file: the one way in which any room reports.
 *
 * The severity comes from the catalogue: `viga` is fatal true, `hoiatus` false, `teade` undefined (vfile's three states).
 * Nothing is thrown; use `fail` where no result can follow.
 */
export function report(file: VFile, rule: RuleId, details: Details = {}): VFileMessage {
  const message = diagnostic(rule, catalogue[rule], details);
  message.file = file.path;
  file.messages.push(message);
  return message;
}

/** A diagnostic that ends the work on this file: the pipeline records it and goes on with the next one. */
export class Fault extends Error {
  readonly diagnostic: VFileMessage;

  constructor(diagnostic: VFileMessage) {
    super(diagnostic.reason, { cause: diagnostic.cause });
    this.name = 'Fault';
    this.diagnostic = diagnostic;
  }
}

/** Make a `Fault` to throw: `throw fault('fail-tühi')`. */
export function fault(rule: RuleId, details: Details = {}): Fault {
  return new Fault(diagnostic(rule, catalogue[rule], details));
}

/** Build the message itself; also used by `validate`, whose rules carry their own definitions. */
export function diagnostic(rule: string, definition: MessageDefinition, details: Details = {}): VFileMessage {
  const parameters = details.parameters ?? {};
  const text = { et: fill(definition.text.et, parameters), en: fill(definition.text.en, parameters) };
  const message = new VFileMessage(text.en, { ruleId: rule, source: 'ametijuhend' });
  message.text = text;
  message.fatal = fatalOf(definition.raskus);
  if (definition.note) {
    message.remedy = { et: fill(definition.note.et, parameters), en: fill(definition.note.en, parameters) };
    message.note = message.remedy.en;
  }
  const { origin } = details;
  if (origin?.page !== undefined) message.page = origin.page;
  if (origin?.box) message.box = origin.box;
  const line = details.line ?? origin?.line;
  if (line !== undefined) {
    message.line = line;
    message.column = details.column ?? 1;
    message.place = { line, column: message.column };
  }
  if (details.actual !== undefined) message.actual = details.actual;
  if (details.expected) message.expected = details.expected;
  if (details.cause instanceof Error) message.cause = details.cause;
  return message;
}
