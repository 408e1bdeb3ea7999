import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** Rooms whose tests start processes and wait for them: what begins last should not be what waits longest. */
const WAITING = /\/test\/(?:batch|isolate|cli)\/|power\.test|scan-to-data\.test/;

class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const waits = ({ moduleId }: TestSpecification): boolean => WAITING.test(moduleId);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}

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
    sequence: { sequencer: WaitingFirst },
  },
});
