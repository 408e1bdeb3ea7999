import { escape } from '../../../messages/index.ts';
import type { ReportStatus } from '../report-file.ts';

/** Marks that tell the outcomes apart without colour. */
export const MARKS: Record<ReportStatus, string> = { korras: '✔', hoiatus: '⚠', viga: '✖', kadunud: '∅' };

/** Sizes of the charts, in units of their view box. */
const WIDTH = 320;
const HEIGHT = 96;
const BAR = 24;
const LABEL = 16;

/** Counts values by class: `bounds` rise, a class reaches from its bound to the next. */
export class Histogram {
  readonly bounds: readonly number[];
  readonly counts: number[];

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = bounds.map(() => 0);
  }

  add(value: number | undefined): void {
    if (value !== undefined)
      this.counts[
        Math.max(
          0,
          this.bounds.findLastIndex((bound) => value >= bound),
        )
      ]!++;
  }
}

/** One bar, cut into the shares of the outcomes, with a legend below; undefined where there is nothing to show. */
export function outcomesChart(
  counts: Record<ReportStatus, number>,
  words: Record<ReportStatus, string>,
  number: Intl.NumberFormat,
): string | undefined {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return undefined;
  let left = 0;
  let bars = '';
  let legend = '';
  for (const [status, count] of Object.entries(counts) as [ReportStatus, number][]) {
    if (count === 0) continue;
    const width = (count / all) * WIDTH;
    const text = `${MARKS[status]} ${words[status]}: ${number.format(count)}`;
    bars += `<rect class="${status}" x="${round(left)}" y="0" width="${round(width)}" height="${BAR}"><title>${escape(text)}</title></rect>`;
    legend += `<li class="${status}">${escape(text)}</li>`;
    left += width;
  }
  return `<svg viewBox="0 0 ${WIDTH} ${BAR}" preserveAspectRatio="none" class="outcomes" role="img">${bars}</svg><ul class="legend">${legend}</ul>`;
}

/** A column for each class, its number above and its bounds below; undefined where there is nothing to show. */
export function histogramChart({ bounds, counts }: Histogram, number: Intl.NumberFormat): string | undefined {
  const most = Math.max(...counts);
  if (most === 0) return undefined;
  const step = WIDTH / counts.length;
  const room = HEIGHT - 2 * LABEL;
  const columns = counts.map((count, at) => {
    // A column that stands for something is seen, however many others there are.
    const height = count === 0 ? 0 : Math.max(2, (count / most) * room);
    const top = round(HEIGHT - LABEL - height);
    const middle = round((at + 0.5) * step);
    const column = `<rect x="${round(at * step + 2)}" y="${top}" width="${round(step - 4)}" height="${round(height)}"/>`;
    const above = count === 0 ? '' : `<text x="${middle}" y="${round(top - 3)}">${number.format(count)}</text>`;
    return `${column}${above}<text x="${middle}" y="${HEIGHT - 3}" class="axis">${classLabel(bounds, at, number)}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" class="histogram" role="img">${columns.join('')}</svg>`;
}

/** "<0.5", "0.9", "1": the lower bound names a class. */
function classLabel(bounds: readonly number[], at: number, number: Intl.NumberFormat): string {
  return at === 0 ? `&lt;${number.format(bounds[1]!)}` : number.format(bounds[at]!);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
