import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // A missing golden file is a failure, never a file written on the quiet.
    update: false,
    testTimeout: 30_000,
    // No test leaves anything behind in a module, so files share what is loaded; many of them wait for processes.
    isolate: false,
    maxWorkers: '150%',
  },
});
