import type { Kind } from '../source/kind.ts';
import type { SourceFile } from '../source/types.ts';
import type { Page, Root } from '../tree/index.ts';
import { registerRow } from './register.ts';
import type { DocumentFormat, Modelled, Place, Provenance, Source } from './types.ts';

/** What a record of the source may hold beside the usual. */
export interface SourceRecordOptions {
  provenance?: boolean;
  includeText?: boolean;
}

/**
 * `allikas`: where a description came from and how sure the reader may be (data-model.md 1).
 *
 * `paper` are the pages of the whole file, where it has any.
 */
export function sourceRecord(
  { coverage, pages, provenance, text }: Modelled,
  source: SourceFile,
  root: Root,
  paper: readonly Page[] | undefined,
  options: SourceRecordOptions,
): Source {
  const own = pages && paper ? paper.filter(({ number }) => number >= pages[0] && number <= pages[1]) : (paper ?? []);
  const methods = new Set(own.map(({ method }) => method));
  const confidence = meanConfidence(own);
  return {
    fail: source.name,
    sha256: source.sha256,
    ...(isDocument(source.kind) ? { vorming: source.kind } : {}),
    ...(root.pages !== undefined ? { lehekülgi: root.pages } : {}),
    ...(pages && root.pages !== undefined ? { leheküljed: pages } : {}),
    meetod: methods.size > 1 ? 'segatud' : methods.has('ocr') ? 'ocr' : 'tekst',
    ...(confidence !== undefined ? { ocr_usaldus: confidence } : {}),
    kaetus: Math.floor(coverage * 10_000) / 10_000,
    ...(source.container ? { konteiner: source.container } : {}),
    ...(root.register ? { register: registerRow(root.register) } : {}),
    ...(options.includeText ? { tekst: text } : {}),
    ...(options.provenance ? { kohad: places(provenance) } : {}),
  };
}

const CONTAINERS: ReadonlySet<Kind> = new Set<Kind>(['asice', 'asics', 'bdoc', 'ddoc', 'zip']);

/** A file that holds files is no format of a document. */
const isDocument = (kind: Kind): kind is DocumentFormat & Kind => !CONTAINERS.has(kind);

/** Places as they are written: Estonian keys, boxes to a tenth of a point. */
function places(provenance: Provenance): Record<string, Place[]> {
  const round = (n: number): number => Math.round(n * 10) / 10;
  return Object.fromEntries(
    Object.entries(provenance).map(([pointer, origins]) => [
      pointer,
      origins.map(({ page, box, line, method, confidence }): Place => ({
        ...(page !== undefined ? { lehekülg: page } : {}),
        ...(box ? { kast: [round(box.left), round(box.top), round(box.right), round(box.bottom)] } : {}),
        ...(line !== undefined ? { rida: line } : {}),
        ...(method !== undefined ? { meetod: method } : {}),
        ...(confidence !== undefined ? { usaldus: Math.round(confidence * 100) / 100 } : {}),
      })),
    ]),
  );
}

/** 0..1, two decimals; `undefined` where nothing was recognised. */
function meanConfidence(pages: readonly Page[]): number | undefined {
  const sure = pages
    .flatMap(({ words }) => words.map(({ confidence }) => confidence))
    .filter((each) => each !== undefined);
  if (sure.length === 0) return undefined;
  return Math.round((sure.reduce((sum, each) => sum + each, 0) / sure.length) * 100) / 100;
}
