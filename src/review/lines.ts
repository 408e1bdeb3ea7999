import { escape } from '../messages/index.ts';
import type { View } from '../tree/index.ts';
import type { Links } from './links.ts';

/** A text file line by line; those at which fields were read lead to them. */
export function linesHtml(view: View, links: Links): string {
  const spots = new Map(links.spotsIn(view).map((spot) => [spot.line, spot]));
  const items = (view.lines ?? []).map((text, index) => {
    const spot = spots.get(index + 1);
    if (!spot) return `<li>${escape(text)}</li>`;
    const to = `id="${spot.id}" data-to="${escape(spot.fields.join(' '))}"`;
    return `<li class="koht" ${to}><a href="#${escape(spot.fields[0]!)}">${escape(text)}</a></li>`;
  });
  return `<ol class="read">${items.join('\n')}</ol>`;
}
