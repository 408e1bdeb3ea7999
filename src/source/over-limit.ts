import { fault, type Fault, type Wording } from '../messages/index.ts';
import type { Limits } from './limits.ts';

/** What people call each limit. */
const LIMIT_NAMES: Record<keyof Limits, Wording> = {
  fileBytes: { et: 'faili suurus baitides', en: 'the size of a file in bytes' },
  pages: { et: 'lehekülgede arv', en: 'the number of pages' },
  pagePoints: { et: 'lehekülje külg punktides', en: 'the side of a page in points' },
  imagePixels: { et: 'pildi suurus pikslites', en: 'the size of an image in pixels' },
  textCharacters: { et: 'teksti pikkus märkides', en: 'the length of the text in characters' },
  archiveEntries: { et: 'arhiivi failide arv', en: 'the number of files in an archive' },
  entryBytes: { et: 'arhiivi ühe faili suurus baitides', en: 'the size of one file of an archive in bytes' },
  archiveBytes: { et: 'arhiivi failide kogusuurus baitides', en: 'the size of all files of an archive in bytes' },
  archiveRatio: { et: 'arhiivi pakkimise suhe', en: 'the compression ratio of an archive' },
  nesting: { et: 'arhiivide pesastus', en: 'the depth of archives in archives' },
  xmlDepth: { et: 'XML-i pesastus', en: 'the depth of XML elements' },
  xmlElements: { et: 'XML-i elementide arv', en: 'the number of elements of an XML document' },
  xmlAttributes: { et: 'XML-i elemendi atribuutide arv', en: 'the number of attributes of an XML element' },
};

/**
 * Make the `Fault` for a limit that was met: `throw overLimit('pages', limits, 4000)`.
 *
 * `found` is what was counted when work stopped; leave it out where counting on would be the cost that the limit saves.
 */
export function overLimit(limit: keyof Limits, limits: Limits, found?: number): Fault {
  const name = LIMIT_NAMES[limit];
  const allowed = limits[limit];
  return fault('piirmäär', {
    parameters: { piir: name.et, limit: name.en, lubatud: allowed, leitud: found ?? `> ${allowed}` },
  });
}
