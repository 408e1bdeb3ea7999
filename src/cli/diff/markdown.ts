import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { type Change, type Comparison, wordDiff } from '../../compare/index.ts';
import { appendAll } from '../../tree/index.ts';
import { build, stringifyMarkdown } from '../../write/markdown/index.ts';
import type { Cli } from '../cli.ts';
import { type DiffReport, isSame, SAME } from './options.ts';
import { byPart, consentWords, contextOf, KIND_WORDS, nameOf } from './words.ts';

const { heading, paragraph, strong, emphasis, text } = build;

/** For a merge request or a mail: headings, a list of changes, new words bold and old ones in brackets. */
export const markdown: DiffReport = (result, { say }) => {
  const { oldName, newName, comparisons, dropped, added } = result;
  const blocks: RootContent[] = [heading(1, `${oldName} → ${newName}`)];
  if (isSame(result)) blocks.push(paragraph(text(say(SAME))));
  for (const one of dropped)
    blocks.push(
      paragraph(strong(nameOf(one)), text(`: ${say({ et: 'ainult vanas failis', en: 'in the old file only' })}`)),
    );
  for (const one of added)
    blocks.push(
      paragraph(strong(nameOf(one)), text(`: ${say({ et: 'ainult uues failis', en: 'in the new file only' })}`)),
    );
  for (const comparison of comparisons) appendAll(blocks, comparisonBlocks(comparison, say));
  return stringifyMarkdown(blocks);
};

function comparisonBlocks(comparison: Comparison, say: Cli['say']): RootContent[] {
  if (comparison.changes.length === 0) return [];
  const parts = byPart(comparison).flatMap(({ title, changes, renumbered }): RootContent[] => [
    heading(3, title),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        ...changes.map((change) => changeItem(change, comparison, say)),
        ...(renumbered === undefined ? [] : [item(text(`${say(KIND_WORDS.nummerdatud)}: ${renumbered}`))]),
      ],
    },
  ]);
  return [
    heading(2, nameOf(comparison.new)),
    ...parts,
    ...comparison.notes.map((note) => paragraph(emphasis(say(note)))),
  ];
}

const item = (...children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [paragraph(...children)],
});

function changeItem(change: Change, comparison: Comparison, say: Cli['say']): ListItem {
  const lead = text(`${say(KIND_WORDS[change.kind])}: ${contextOf(change, comparison)}`);
  const consents = change.consents.map((consent) => paragraph(emphasis(say(consentWords(consent, comparison)))));
  return { type: 'listItem', spread: false, children: [paragraph(lead, ...changeText(change)), ...consents] };
}

function changeText({ kind, old, new: now }: Change): PhrasingContent[] {
  if (!old || !now) return [text((now ?? old)!.text)];
  if (kind === 'tõstetud') return [text(old.text === now.text ? now.text : `${old.text} → ${now.text}`)];
  return wordDiff(old.text, now.text).flatMap(({ kind: of, text: words }, index): PhrasingContent[] => [
    ...(index > 0 ? [text(' ')] : []),
    of === 'sama' ? text(words) : of === 'vana' ? text(`[${words}]`) : strong(words),
  ]);
}
