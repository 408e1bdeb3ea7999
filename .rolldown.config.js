import { defineConfig } from 'rolldown';

/**
 * The program in a few files instead of hundreds: opening and compiling each by itself took most of its start.
 *
 * Only our own modules; packages stay where npm puts them. One flat folder, as deep as the modules' own, so that what they find by
 * their address (schemas, `package.json`, the module of a worker process) stands at the same one.
 */
export default defineConfig({
  input: ['dist/cli/run.js', 'dist/isolate/parse-worker.js', 'dist/isolate/watchdog.js', 'dist/batch/worker.js'],
  platform: 'node',
  external: (id) => !/^(?:\.|\/|dist\/)/.test(id),
  output: { dir: 'dist/bundle', format: 'esm', cleanDir: true },
});
