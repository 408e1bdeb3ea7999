import { createHash } from 'node:crypto';
import { escape, type Wording } from '../messages/index.ts';
import { documentHtml } from './data.ts';
import { makeDoubts } from './doubts.ts';
import { findingsHtml, isAbout } from './findings.ts';
import { linesHtml } from './lines.ts';
import { type Links, makeLinks } from './links.ts';
import { SCRIPT, STYLE } from './look.ts';
import { paperHtml } from './paper.ts';
import type { Review, Say } from './types.ts';
import { NO_DOCUMENTS, NOTHING_TO_SHOW, TITLES } from './words.ts';

/**
 * A source and the data read from it as one HTML page by itself: pictures of pages under the places of the fields, the fields beside.
 *
 * Nothing comes from outside and nothing goes there: the page's own policy allows its one style, its one script and pictures that it
 * holds. All text is escaped.
 */
export function reviewPage(review: Review): string {
  const { name, documents, findings, views, language } = review;
  const say: Say = (wording) => wording[language];
  const links = makeLinks(views, review.provenance);
  const doubts = makeDoubts(views);
  const data = documents.map((document, index) => documentHtml(document, index, links, doubts, say));
  const title = `${name} · ${say(TITLES.review)}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escape(name)}</h1>${legend(say)}</header>
<main>
<section class="allikas" aria-label="${escape(say(TITLES.source))}">
${sourcesHtml(review, links, say)}
</section>
<section class="andmed" aria-label="${escape(say(TITLES.data))}">
${findingsHtml(findings, views, say)}
${data.length > 0 ? data.join('\n') : note(NO_DOCUMENTS, say)}
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Style and script are named by their sums, so that nothing that a document could smuggle in would count. */
function policy(): string {
  const sum = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${sum(STYLE)}`,
    `script-src ${sum(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourcesHtml({ views, findings }: Review, links: Links, say: Say): string {
  const shown = views.flatMap((view, index) => {
    const own = findings.filter((finding) => isAbout(finding, view, views));
    const content = view.lines ? linesHtml(view, links) : paperHtml(view, index, links, own, say);
    const heading = views.length > 1 ? `<h2>${escape(view.file)}</h2>` : '';
    return content === '' ? [] : [`${heading}${content}`];
  });
  return shown.length > 0 ? shown.join('\n') : note(NOTHING_TO_SHOW, say);
}

const note = (wording: Wording, say: Say): string => `<p class="selgitus">${escape(say(wording))}</p>`;

function legend(say: Say): string {
  const signs: [string, Wording][] = [
    ['koht', TITLES.field],
    ['kahtlane', TITLES.doubtful],
    ['leid', TITLES.finding],
  ];
  const items = signs.map(
    ([name, words]) =>
      `<span><svg viewBox="0 0 28 16" aria-hidden="true"><rect class="${name}" x="1" y="1" width="26" height="14"/></svg>${escape(say(words))}</span>`,
  );
  return `<p class="selgitus">${items.join('')}</p>`;
}
