import { type Change, type ChangeKind, type Comparison, wordDiff } from '../../compare/index.ts';
import { escape } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';
import { type DiffReport, isSame, SAME } from './options.ts';
import { byPart, consentWords, contextOf, KIND_WORDS, nameOf } from './words.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.3rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
ul { list-style: none; padding: 0; } li { border-left: 4px solid #888; padding: .2rem .8rem; margin: .5rem 0; }
li.lisatud { border-color: #1a7f37; } li.eemaldatud { border-color: #b3261e; } li.muudetud { border-color: #9a6700; }
ins { background: #d7f5dd; text-decoration: none; font-weight: 600; } del { background: #fbdcda; }
.liik { color: #555; font-size: .85rem; } .nõusolek { margin: .2rem 0 0; color: #6b4200; } .märkus { color: #555; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #16181b; } ins { background: #174d25; } del { background: #5c1d1a; }
.liik, .märkus { color: #aaa; } .nõusolek { color: #f0c36d; } }`;

/** One page by itself: no script, nothing from outside. */
export const html: DiffReport = (result, { say, language }) => {
  const { oldName, newName, comparisons, dropped, added } = result;
  const title = `${oldName} → ${newName}`;
  const body = [
    `<h1>${escape(title)}</h1>`,
    ...(isSame(result) ? [`<p>${escape(say(SAME))}</p>`] : []),
    ...dropped.map((one) => `<p><del>${escape(nameOf(one))}</del></p>`),
    ...added.map((one) => `<p><ins>${escape(nameOf(one))}</ins></p>`),
    ...comparisons.map((comparison) => comparisonHtml(comparison, say)),
  ];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(title)}</title>
<style>${STYLE}</style>
${body.filter((part) => part !== '').join('\n')}
</html>
`;
};

function comparisonHtml(comparison: Comparison, say: Cli['say']): string {
  if (comparison.changes.length === 0) return '';
  const parts = byPart(comparison).map(({ title, changes, renumbered }) => {
    const items = changes.map((change) => changeHtml(change, comparison, say));
    if (renumbered !== undefined)
      items.push(`<li class="nummerdatud">${kindHtml('nummerdatud', say)}<br>${escape(renumbered)}</li>`);
    return `<h3>${escape(title)}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const notes = comparison.notes.map((note) => `<p class="märkus">${escape(say(note))}</p>`);
  return [`<h2>${escape(nameOf(comparison.new))}</h2>`, ...parts, ...notes].join('\n');
}

function changeHtml(change: Change, comparison: Comparison, say: Cli['say']): string {
  const consents = change.consents.map(
    (consent) => `<p class="nõusolek">${escape(say(consentWords(consent, comparison)))}</p>`,
  );
  return `<li class="${change.kind}">${kindHtml(change.kind, say)}<br>${escape(contextOf(change, comparison))}${changeText(change)}${consents.join('')}</li>`;
}

const kindHtml = (kind: ChangeKind, say: Cli['say']): string =>
  `<span class="liik">${escape(say(KIND_WORDS[kind]))}</span>`;

function changeText({ kind, old, new: now }: Change): string {
  if (!old) return `<ins>${escape(now!.text)}</ins>`;
  if (!now) return `<del>${escape(old.text)}</del>`;
  if (kind === 'tõstetud') return escape(old.text === now.text ? now.text : `${old.text} → ${now.text}`);
  const tags = { sama: '', vana: 'del', uus: 'ins' };
  return wordDiff(old.text, now.text)
    .map(({ kind: of, text }) => (tags[of] ? `<${tags[of]}>${escape(text)}</${tags[of]}>` : escape(text)))
    .join(' ');
}
