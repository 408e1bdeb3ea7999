import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutStrayRejections } from '../../../src/extract/pdf/stray-rejections.ts';

type Listener = NodeJS.UnhandledRejectionListener;

/** The test runner listens too; these tests are about a process where nobody does. */
let runner: Listener[] = [];
beforeEach(() => {
  runner = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
});
afterEach(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of runner) process.on('unhandledRejection', listener);
});

const fromLibrary = Object.assign(new Error('Bad XRef entry'), {
  stack: 'Error\n  at node_modules/pdfjs-dist/legacy/x.mjs',
});
const emit = (reason: unknown): boolean => process.emit('unhandledRejection', reason, Promise.resolve());

describe('withoutStrayRejections', () => {
  it('lets a promise of the library go', async () => {
    const done = withoutStrayRejections(() => {
      void Promise.reject(fromLibrary);
      return Promise.resolve('read');
    });
    expect(await done).toBe('read');
  });

  it('lets no other go', async () => {
    await withoutStrayRejections(() => {
      expect(() => emit(new Error('ours'))).toThrow('ours');
      return Promise.resolve();
    });
  });

  it('leaves others to whoever listens', async () => {
    const heard: unknown[] = [];
    process.on('unhandledRejection', (reason) => heard.push(reason));
    await withoutStrayRejections(() => {
      emit('theirs');
      return Promise.resolve();
    });
    expect(heard).toEqual(['theirs']);
  });

  it('goes when the work is done, well or not', async () => {
    await expect(withoutStrayRejections(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(process.listenerCount('unhandledRejection')).toBe(0);
  });
});
