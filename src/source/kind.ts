import type { ContainerFormat, DocumentFormat } from '../model/types.ts';

/** What a file is, by its content: a document to read, or a container of documents. */
export type Kind = DocumentFormat | ContainerFormat;
