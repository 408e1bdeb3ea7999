import { extname } from 'node:path';

/** The kinds of report, by the extension of the file's name. */
const BY_EXTENSION = { '.json': 'json', '.html': 'html', '.htm': 'html', '.xml': 'junit' } as const;

export type ReportKind = (typeof BY_EXTENSION)[keyof typeof BY_EXTENSION];

/** The extensions, as a user is told of them. */
export const REPORT_EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The kind of report that a file's name asks for; undefined where there is none. */
export function reportKindOf(path: string): ReportKind | undefined {
  const kinds: Record<string, ReportKind> = BY_EXTENSION;
  return kinds[extname(path).toLowerCase()];
}
