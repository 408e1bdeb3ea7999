import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>;
};
const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);

/** Licences under which a dependency may come along; libvips is linked as a library of its own, as the LGPL asks. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'LGPL-3.0-or-later',
]);
/** Packages that name their licence in an old field, which the lockfile does not repeat. */
const NAMED_ELSEWHERE: Record<string, string> = { 'node_modules/format': 'MIT' };

describe('what users install', () => {
  it('has licences of the list', () => {
    const foreign = installed.filter(([path, { license = NAMED_ELSEWHERE[path] ?? '' }]) =>
      license.split(' AND ').some((each) => !ALLOWED.has(each)),
    );
    expect(foreign.map(([path, { license }]) => `${path}: ${String(license)}`)).toEqual([]);
  });

  it('brings no install script but the one that only asks for donations', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(['node_modules/tesseract.js']);
  });
});
