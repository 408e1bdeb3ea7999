import { Composer, type Document, Lexer, Parser } from 'yaml';
import type { Say } from './say.ts';
import { MAX_DEPTH } from './read-limits.ts';

/** What the parser keeps on its stack beside the open lists and records: the document and the scalar at hand. */
const STACK_BESIDE = 2;

/**
 * The documents of a YAML stream, as trees with offsets and their mistakes.
 *
 * Text that is nested too deep is reported and ends the stream: composing it would cost the process its stack. Repeated keys are
 * left to the caller, because the library looks for them in quadratic time.
 */
export function composeYaml(text: string, say: Say): Document.Parsed[] {
  const composer = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    stringKeys: true,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens(text, say))];
}

function* tokens(text: string, say: Say): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > MAX_DEPTH + STACK_BESIDE) {
      say('liiga-sügav', [parser.offset, parser.offset], { lubatud: MAX_DEPTH });
      return;
    }
  }
  yield* parser.end();
}
