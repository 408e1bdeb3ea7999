import { register } from 'node:module';
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

// Run a script that is written in TypeScript: `node test/support/run-ts.js fixtures/containers/make.ts`.
// Node 20 cannot take types out by itself; this file is both the start and the loader that does it.

/** Hook of `node:module`: TypeScript files lose their types on the way in. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true };
  return {
    format: 'module',
    source: ts.transpileModule(text, { compilerOptions: options }).outputText,
    shortCircuit: true,
  };
}

const script = process.argv[2];
if (isMainThread && script !== undefined) {
  register(import.meta.url);
  await import(pathToFileURL(resolve(script)).href);
}
