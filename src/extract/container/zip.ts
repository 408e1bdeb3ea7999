import type { SourceFile } from '../../source/index.ts';
import { readZip, requireDepth } from '../archive/index.ts';
import type { Extracted, ExtractContext } from '../types.ts';
import { innerFiles } from './inner-files.ts';

/** What systems leave in archives beside the files of their users. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/u;

/** Read a plain ZIP archive: its files in their order, unsigned. Throws `Fault`. */
export async function readArchive(source: SourceFile, context: ExtractContext): Promise<Extracted> {
  requireDepth(context);
  const entries = await readZip(source.bytes, context, { only: (name) => !LITTER.test(name) });
  const container = { fail: source.name, vorming: 'zip' as const };
  return innerFiles(
    source,
    entries.map((entry) => ({ ...entry, container })),
    context,
  );
}
