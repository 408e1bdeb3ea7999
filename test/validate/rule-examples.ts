import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../src/validate/rules');

/** One `@example` of a rule's comment. */
export interface Example {
  title: string;
  yaml: string;
  /** "LINE:COLUMN severity" of each finding; empty where the rule keeps quiet. */
  finds: string[];
  /** The text after `--fix`. */
  fixed?: string;
}

/** The examples in the source of a rule, by the rule's exported name in the order of the files. */
export function ruleExamples(): { file: string; examples: Example[] }[] {
  return readdirSync(FOLDER)
    .filter((file) => file !== 'index.ts')
    .map((file) => ({ file, examples: parseExamples(readFileSync(join(FOLDER, file), 'utf8')) }));
}

function parseExamples(source: string): Example[] {
  const comment = /\/\*\*(?:(?!\*\/)[^])*@example(?:(?!\*\/)[^])*\*\//.exec(source)?.[0] ?? '';
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?| \*\/$/g, ''));
  const examples: Example[] = [];
  let body: string[] | undefined;
  for (const line of lines) {
    const head = /^@example (passes|fixed|finds (.+))$/.exec(line);
    if (head) {
      body = [];
      const text = body;
      if (head[1] === 'fixed')
        Object.defineProperty(examples.at(-1)!, 'fixed', { get: () => join_(text), enumerable: true });
      else
        examples.push({
          title: head[1]!,
          finds: head[2]?.split(', ') ?? [],
          get yaml() {
            return join_(text);
          },
        });
    } else if (/^ {2}|^$/.test(line)) body?.push(line.slice(2));
    else body = undefined;
  }
  return examples;
}

function join_(lines: string[]): string {
  return unescape_(lines.join('\n').trimEnd() + '\n');
}

// Combining marks and invisible characters are written as escapes, since a comment would not show them.
function unescape_(text: string): string {
  return text.replace(/(?<!")\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
