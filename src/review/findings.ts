import { type DiagnosticRecord, escape, SEVERITY_WORDS } from '../messages/index.ts';
import type { View } from '../tree/index.ts';
import { pageId } from './paper.ts';
import type { Say } from './types.ts';
import { lineWords, pageWords, TITLES } from './words.ts';

/** What was repaired, guessed or missed, the worst first; each leads to its page. */
export function findingsHtml(findings: readonly DiagnosticRecord[], views: readonly View[], say: Say): string {
  if (findings.length === 0) return '';
  const order: DiagnosticRecord['raskus'][] = ['viga', 'hoiatus', 'teade'];
  const items = findings
    .toSorted((one, other) => order.indexOf(one.raskus) - order.indexOf(other.raskus))
    .map(
      (finding) =>
        `<li class="${finding.raskus}"><b>${escape(say(SEVERITY_WORDS[finding.raskus]))}</b> ${proseHtml(say(finding.teade))} ${placeHtml(finding, views, say)}${remedyHtml(finding, say)}</li>`,
    );
  return `<section><h2>${escape(say(TITLES.findings))}</h2>\n<ul class="leiud">\n${items.join('\n')}\n</ul></section>`;
}

function placeHtml(finding: DiagnosticRecord, views: readonly View[], say: Say): string {
  const { leht, rida, sisefail, reegel } = finding;
  const index = views.findIndex((view) => isAbout(finding, view, views));
  const page = leht === undefined ? '' : say(pageWords(leht));
  return [
    ...(sisefail === undefined ? [] : [`<span>${escape(sisefail)}</span>`]),
    ...(leht === undefined
      ? []
      : [index < 0 ? `<span>${escape(page)}</span>` : `<a href="#${pageId(index, leht)}">${escape(page)}</a>`]),
    ...(rida === undefined || leht !== undefined ? [] : [`<span>${escape(say(lineWords(rida)))}</span>`]),
    `<code>${escape(reegel)}</code>`,
  ].join(' ');
}

function remedyHtml({ lahendus }: DiagnosticRecord, say: Say): string {
  return lahendus ? `<p>${proseHtml(say(lahendus))}</p>` : '';
}

/** Messages set what was typed or is to be typed in backticks. */
function proseHtml(text: string): string {
  return escape(text).replace(/`([^`]*)`/gu, '<code>$1</code>');
}

/** Whether a finding is about this source: the only one, or the file of a container that it names. */
export function isAbout({ sisefail }: DiagnosticRecord, { file }: View, views: readonly View[]): boolean {
  return sisefail === undefined ? views.length === 1 : sisefail.split('/').at(-1) === file;
}
