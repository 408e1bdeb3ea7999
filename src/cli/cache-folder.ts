import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** The user's folder for recognised pages, by the custom of each system; nothing in it is needed, all of it may be deleted. */
export function cacheFolder(env: Record<string, string | undefined>): string {
  const home = homedir();
  const base =
    env.XDG_CACHE_HOME ||
    (platform() === 'win32'
      ? env.LOCALAPPDATA || join(home, 'AppData', 'Local')
      : platform() === 'darwin'
        ? join(home, 'Library', 'Caches')
        : join(home, '.cache'));
  return join(base, 'ametijuhend', 'ocr');
}
