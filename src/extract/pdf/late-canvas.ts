import { createRequire } from 'node:module';

/**
 * pdf.js asks for the native canvas while it loads, which takes longer than the rest of it, though only drawing a page needs it.
 *
 * Here it gets what reading needs, which is plain JavaScript, and `loadCanvas` brings the rest when a page is to be drawn. Both
 * resolve the canvas as pdf.js does: objects of two copies would not fit one another.
 */
const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

type Canvas = Pick<typeof import('@napi-rs/canvas'), 'DOMMatrix' | 'ImageData' | 'Path2D'>;

/** Load pdf.js without the canvas; `load` imports it. */
export async function withoutCanvas<Library>(load: () => Promise<Library>): Promise<Library> {
  const path = require.resolve('@napi-rs/canvas');
  if (require.cache[path]) return load();
  const { DOMMatrix } = require('@napi-rs/canvas/geometry.js') as Canvas;
  fill({ DOMMatrix, ImageData: notLoaded, Path2D: notLoaded });
  require.cache[path] = { id: path, filename: path, loaded: true, exports: {} } as NodeJS.Module;
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(require.cache, path); // from now on, whoever asks gets the real one
  }
}

/** Before pdf.js draws. */
export function loadCanvas(): void {
  const { ImageData, Path2D } = require('@napi-rs/canvas') as Canvas;
  fill({ ImageData, Path2D });
}

/** Like pdf.js, leave what the host program has put there. */
function fill(classes: Record<string, unknown>): void {
  const globals = globalThis as Record<string, unknown>;
  for (const [name, made] of Object.entries(classes))
    if (globals[name] === undefined || isStandIn(globals[name])) globals[name] = made;
}

/** Stands where pdf.js looks for a class of the canvas before there is one; reading a page makes none. */
function notLoaded(): never {
  throw new Error('The canvas is not loaded: call loadCanvas() first');
}

/** By name: a process may hold two copies of this module, and globals are the process's. */
const isStandIn = (value: unknown): boolean => typeof value === 'function' && value.name === notLoaded.name;
