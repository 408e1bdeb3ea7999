import { fault } from '../../messages/index.ts';
import { readZip } from '../archive/index.ts';
import type { ExtractContext } from '../types.ts';
import { children, readXml, type XmlElement } from '../xml/index.ts';
import { NAMES, relationshipKind } from './names.ts';

/** A relationship to another part of the same package. */
export interface Relationship {
  id: string;
  /** Last word of the type: `header`, `styles`, `aFChunk` … */
  kind: string;
  /** Name of the part in the package. */
  target: string;
}

/** The parts of an Office Open XML file; names are keys here and never paths. */
export class Package {
  /** Name of the part that holds the document. */
  readonly main: string;
  readonly #parts: ReadonlyMap<string, Uint8Array>;
  readonly #context: ExtractContext;

  private constructor(parts: ReadonlyMap<string, Uint8Array>, context: ExtractContext) {
    this.#parts = parts;
    this.#context = context;
    this.main = this.relationships('').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  }

  /** Throws `Fault` for what is no package or holds no document. */
  static async open(bytes: Uint8Array, context: ExtractContext): Promise<Package> {
    const entries = await readZip(bytes, context, { only: (name) => XML.test(name) });
    const parts = new Map(entries.map((entry) => [key(entry.name), entry.bytes]));
    const opened = new Package(parts, context);
    if (!parts.has(key(opened.main))) throw fault('dokument-vigane', { parameters: { põhjus: opened.main } });
    return opened;
  }

  /** The root element of an XML part; `undefined` where the package has no such part. */
  read(name: string): XmlElement | undefined {
    const bytes = this.#parts.get(key(name));
    return bytes && readXml(bytes, NAMES, this.#context.limits);
  }

  /** What a part (`''`: the package) points at; targets outside the file are left out and never followed. */
  relationships(name: string): Relationship[] {
    const slash = name.lastIndexOf('/');
    const folder = name.slice(0, slash + 1);
    const root = this.read(`${folder}_rels/${name.slice(slash + 1)}.rels`);
    return children(root, 'rel:Relationship')
      .filter((element) => element.attributes.get('TargetMode') !== 'External')
      .map((element) => ({
        id: element.attributes.get('Id') ?? '',
        kind: relationshipKind(element.attributes.get('Type') ?? ''),
        target: resolve(folder, element.attributes.get('Target') ?? ''),
      }));
  }
}

/** Pictures, fonts and embedded files are not even unpacked. */
const XML = /\.(?:xml|rels)$/iu;

/** Part names are compared without case (ISO/IEC 29500-2). */
const key = (name: string): string => name.replace(/^\//u, '').toLowerCase();

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = folder.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
