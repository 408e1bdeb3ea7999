/**
 * Do `work` and let go of promises that pdf.js leaves rejected behind it.
 *
 * It fetches the pages of a damaged file ahead of their turn and forgets the ones that fail; Node ends a process for that. Rejections
 * that do not come from the library go their usual way.
 */
export async function withoutStrayRejections<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', ignoreLibrary);
  try {
    return await work();
  } finally {
    await new Promise(setImmediate); // Node reports a rejection after the turn in which it was left
    process.off('unhandledRejection', ignoreLibrary);
  }
}

function ignoreLibrary(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes('pdfjs-dist')) return;
  // A listener takes away what Node does where nobody listens; if all are ours, nobody else does.
  if (process.listeners('unhandledRejection').every((listener) => listener === ignoreLibrary)) throw reason;
}
