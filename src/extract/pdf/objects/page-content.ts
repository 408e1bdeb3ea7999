import { isFlate, type PdfObject, type PdfObjects } from './collect.ts';
import { inflate, type Inflated } from './inflate.ts';
import type { Leaf } from './page-tree.ts';
import { Name, Reference, type Dictionary, type Value } from './syntax.ts';

/** What is wrong with what a page shows, the worst first. */
export type Damage =
  /** What it is to show is not in the file. */
  | 'missing'
  /** What it is to show breaks off or makes no sense from some place on. */
  | 'broken'
  /** A font is missing or broken: letters may be wrong. */
  | 'font'
  /** What it shows is whole, but not what was written. */
  | 'altered';

const DAMAGES: readonly Damage[] = ['missing', 'broken', 'font', 'altered'];

/** A stream that is broken, and what could be read of it. */
export interface BrokenStream {
  object: PdfObject;
  data: Buffer;
}

/** Something that a page can call by name, which is damaged: it counts where the page does. */
interface Suspect {
  name: string;
  damage: Damage;
}

export interface ContentCheck {
  /** What is wrong with a page; each stream is looked at once a file. */
  check(leaf: Leaf): Damage | undefined;
  /** By object number. */
  broken: Map<number, BrokenStream>;
}

/** Forms of data besides the usual one (ISO 32000-1, table 6), also by their short names. */
const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode LZWDecode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode Crypt AHx A85 LZW Fl RL CCF DCT'.split(
    ' ',
  ),
);
/** The first byte of data in zlib's form. */
const ZLIB = 0x78;
/** Zero bytes in a row that no content has: what a hole in a file is filled with. */
const HOLE = Buffer.alloc(32);
const DEEPEST = 12;

/** Look for damage in what pages show: their content, the forms that it calls up and the fonts of both; images are no part of it. */
export function checkContents(objects: PdfObjects): ContentCheck {
  const { resolve } = objects;
  const streams = new Map<number, Damage | undefined>();
  const resources = new Map<Dictionary, Suspect[]>();
  const broken = new Map<number, BrokenStream>();
  return {
    broken,
    check({ page, resources: at }) {
      if (!page) return undefined;
      const content = checkContent(page);
      const suspects = checkResources(at, 0);
      if (suspects.length === 0 || objects.isEncrypted) return content;
      const shown = contentOf(page);
      return worst([content, ...suspects.filter(({ name }) => shown.includes(`/${name}`)).map(({ damage }) => damage)]);
    },
  };

  function contentOf(page: Dictionary): Buffer {
    const contents = page.get('Contents');
    const resolved = resolve(contents);
    const parts = Array.isArray(resolved) ? resolved : [contents];
    return Buffer.concat(
      parts.map((part) => {
        const object = part instanceof Reference ? objects.get(part.number) : undefined;
        if (!object?.data || !(object.value instanceof Map)) return Buffer.alloc(0);
        const filter = resolve(object.value.get('Filter'));
        return filter !== undefined && isFlate(filter, resolve)
          ? (inflate(object.data)?.data ?? object.data)
          : object.data;
      }),
    );
  }

  function checkContent(page: Dictionary): Damage | undefined {
    const contents = page.get('Contents');
    if (contents === undefined) return hasOwnFonts(page) ? 'missing' : undefined;
    if (contents === null) return undefined;
    const resolved = resolve(contents);
    if (Array.isArray(resolved)) return worst(resolved.map((part) => checkStream(part)));
    return checkStream(contents);
  }

  /** A page with fonts and nothing to set in them has lost it. */
  function hasOwnFonts(page: Dictionary): boolean {
    const own = resolve(page.get('Resources'));
    const fonts = own instanceof Map ? resolve(own.get('Font')) : undefined;
    return fonts instanceof Map && fonts.size > 0;
  }

  function checkStream(value: Value): Damage | undefined {
    if (value === null) return undefined;
    const object = value instanceof Reference ? objects.get(value.number) : undefined;
    if (!object?.data || !(object.value instanceof Map)) return 'missing';
    if (objects.isEncrypted) return undefined;
    if (!streams.has(object.number)) streams.set(object.number, judge(object, object.value, object.data));
    return streams.get(object.number);
  }

  function judge(object: PdfObject, dictionary: Dictionary, data: Buffer): Damage | undefined {
    const inflated = unfilter(dictionary, data);
    if (!inflated || inflated.state === 'sound') return undefined;
    if (inflated.state === 'altered') return 'altered';
    broken.set(object.number, { object, data: inflated.data });
    return 'broken';
  }

  /** Undefined where the data are in a form that nothing can be said about. */
  function unfilter(dictionary: Dictionary, data: Buffer): Inflated | undefined {
    const filter = resolve(dictionary.get('Filter'));
    if (data.length === 0 || dictionary.has('DecodeParms')) return undefined;
    if (filter !== undefined && isFlate(filter, resolve)) return inflate(data);
    const names = [filter ?? []].flat().map((name) => resolve(name));
    if (names.length > 0 && names.every((name) => name instanceof Name && FILTERS.has(name.name))) return undefined;
    // In no form that is known: what was lost may be the word on it.
    const inflated = data[0] === ZLIB ? inflate(data) : undefined;
    if (inflated?.state === 'sound') return { ...inflated, state: 'broken' };
    const hole = data.indexOf(HOLE);
    return hole < 0 && names.length === 0 ? undefined : { data: data.subarray(0, Math.max(0, hole)), state: 'broken' };
  }

  function checkResources(value: Value | undefined, depth: number): Suspect[] {
    const dictionary = resolve(value);
    if (!(dictionary instanceof Map)) {
      const isGone = value instanceof Reference && dictionary === undefined && !objects.isOpaque;
      return isGone ? [{ name: '', damage: 'font' }] : [];
    }
    const known = resources.get(dictionary);
    if (known) return known;
    const suspects: Suspect[] = [];
    resources.set(dictionary, suspects); // of one that holds itself there is no more to say
    const note = (name: string, damage: Damage | undefined): void => {
      if (damage) suspects.push({ name, damage });
    };
    for (const [name, font] of entriesOf(dictionary.get('Font'))) note(name, checkFont(font));
    for (const [name, form] of entriesOf(dictionary.get('XObject'))) note(name, checkForm(form, depth + 1));
    return suspects;
  }

  function entriesOf(value: Value | undefined): Iterable<[string, Value]> {
    const dictionary = resolve(value);
    return dictionary instanceof Map ? dictionary : [];
  }

  function checkFont(value: Value): Damage | undefined {
    const font = resolve(value);
    if (!(font instanceof Map)) return objects.isOpaque ? undefined : 'font';
    if (font.has('FirstChar') && !font.has('Widths')) return 'font';
    const parts = [font.get('ToUnicode'), font.get('DescendantFonts'), font.get('Encoding')];
    const isWhole = parts.every((part) => {
      if (!(part instanceof Reference)) return true;
      const resolved = resolve(part);
      if (resolved === undefined) return objects.isOpaque;
      return !objects.get(part.number)?.data || checkStream(part) === undefined;
    });
    return isWhole ? undefined : 'font';
  }

  function checkForm(value: Value, depth: number): Damage | undefined {
    const form = resolve(value);
    if (!(form instanceof Map)) return 'missing';
    const subtype = form.get('Subtype');
    if (!(subtype instanceof Name) || subtype.name !== 'Form' || depth > DEEPEST) return undefined;
    const within = checkResources(form.get('Resources'), depth).map(({ damage }) => damage);
    return worst([checkStream(value), ...within]);
  }
}

function worst(damages: readonly (Damage | undefined)[]): Damage | undefined {
  return DAMAGES.find((damage) => damages.includes(damage));
}
