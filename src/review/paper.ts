import { escape, type DiagnosticRecord } from '../messages/index.ts';
import type { Box, PageView, View } from '../tree/index.ts';
import type { Links, Spot } from './links.ts';
import type { Say } from './types.ts';
import { NO_PICTURE, pageWords, percent } from './words.ts';

/** A page of one view; the same page of another file has another id. */
export const pageId = (view: number, page: number): string => `l${view}-${page}`;

/** The pages of a source, each with the places of its fields, its doubtful words and its findings drawn over it. */
export function paperHtml(
  view: View,
  index: number,
  links: Links,
  findings: readonly DiagnosticRecord[],
  say: Say,
): string {
  const spots = links.spotsIn(view);
  return view.pages
    .map((page) =>
      pageHtml(
        page,
        pageId(index, page.number),
        spots.filter((spot) => spot.page === page.number),
        findings.filter(({ leht }) => leht === page.number),
        say,
      ),
    )
    .join('\n');
}

function pageHtml(
  page: PageView,
  id: string,
  spots: readonly Spot[],
  findings: readonly DiagnosticRecord[],
  say: Say,
): string {
  const { width, height, number, doubtful } = page;
  return `<figure id="${id}"><figcaption>${escape(say(pageWords(number)))}</figcaption>
<svg viewBox="0 0 ${round(width)} ${round(height)}" role="group">
${[
  groundHtml(page, say),
  ...doubtful.map(
    ({ text, box, confidence }) =>
      `<rect class="kahtlane" ${at(box)}><title>${escape(`${text} · ${percent(confidence)}`)}</title></rect>`,
  ),
  ...spots.map(spotHtml),
  ...findings.map(findingHtml(say)),
].join('\n')}
</svg></figure>`;
}

/** What lies under the marks: the page's picture, or else its words. */
function groundHtml({ width, height, picture, words = [] }: PageView, say: Say): string {
  const paper = `<rect class="paber" width="${round(width)}" height="${round(height)}"/>`;
  if (picture) {
    const data = Buffer.from(picture).toString('base64');
    return `<image width="${round(width)}" height="${round(height)}" preserveAspectRatio="none" href="data:image/webp;base64,${data}"/>`;
  }
  if (words.length === 0)
    return `${paper}<text class="märkus" x="${round(width / 2)}" y="${round(height / 2)}">${escape(say(NO_PICTURE))}</text>`;
  return [paper, ...words.map(wordHtml)].join('\n');
}

/** Of a line's height: how far letters reach below the line they stand on. */
const DESCENT = 0.2;
/** Bullets of symbol fonts, which no other font has. */
const SYMBOL = /[\uf020-\uf0ff]/gu;

function wordHtml({ text, box }: { text: string; box: Box }): string {
  const height = box.bottom - box.top;
  const place = `x="${round(box.left)}" y="${round(box.bottom - height * DESCENT)}"`;
  const size = `font-size="${round(height * (1 - DESCENT))}" textLength="${round(box.right - box.left)}"`;
  return `<text ${place} ${size} lengthAdjust="spacingAndGlyphs">${escape(text.replace(SYMBOL, '•'))}</text>`;
}

function spotHtml({ id, box, fields }: Spot): string {
  return `<a href="#${escape(fields[0]!)}"><rect class="koht" id="${id}" data-to="${escape(fields.join(' '))}" ${at(box!)}/></a>`;
}

const findingHtml =
  (say: Say) =>
  ({ kast, raskus, teade }: DiagnosticRecord): string =>
    kast ? `<rect class="leid ${raskus}" ${at(kast)}><title>${escape(say(teade))}</title></rect>` : '';

const at = ({ left, top, right, bottom }: Box): string =>
  `x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}"`;

/** To a tenth of a point; never below nothing, which no browser draws. */
const round = (points: number): number => Math.max(0, Math.round(points * 10) / 10);
