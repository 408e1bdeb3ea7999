import type { ContainerFormat, DocumentFormat } from '../model/types.ts';

/** Every kind, for people to name one. */
export const KINDS = [
  'pdf', 'docx', 'doc', 'odt', 'rtf', 'html', 'tekst', 'pilt', 'eml', 'asice', 'asics', 'bdoc', 'ddoc', 'zip', 'yaml', 'json', 'md',
] as const satisfies readonly Kind[]; // prettier-ignore

/** What a file is, by its content: a document to read, or a container of documents. */
export type Kind = DocumentFormat | ContainerFormat;
