import { Fault, report } from '../../messages/index.ts';
import { visible, type ZipEntry } from '../archive/index.ts';
import type { ExtractContext } from '../types.ts';
import { children, readXml } from '../xml/index.ts';

const NAMESPACES = new Map([['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'm']]);

/** Report every data file that the manifest does not list, and every listed file that is not there (domain.md 3.2). */
export function compareManifest(
  manifest: ZipEntry | undefined,
  data: readonly ZipEntry[],
  { file, limits }: Pick<ExtractContext, 'file' | 'limits'>,
): void {
  const listed = manifest && listedPaths(manifest.bytes, limits);
  if (!listed) {
    report(file, 'konteiner-loend', { parameters: { nimi: 'META-INF/manifest.xml' } });
    return;
  }
  const present = new Set(data.map(({ name }) => name));
  const differing = [
    ...[...present].filter((name) => !listed.has(name)),
    ...[...listed].filter((name) => !present.has(name)),
  ];
  for (const name of differing) report(file, 'konteiner-loend', { parameters: { nimi: visible(name) } });
}

/** The files that the manifest lists, folders and the container itself left out; undefined where it cannot be read. */
function listedPaths(bytes: Uint8Array, limits: ExtractContext['limits']): Set<string> | undefined {
  try {
    const root = readXml(bytes, NAMESPACES, limits);
    const paths = children(root, 'm:file-entry').map(
      (entry) => entry.attributes.get('m:full-path')?.normalize('NFC') ?? '',
    );
    return new Set(paths.filter((path) => !path.endsWith('/')));
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
