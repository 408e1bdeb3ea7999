import { appendAll } from '../../tree/index.ts';
import { type Change, type Comparison, wordDiff } from '../../compare/index.ts';
import { printable } from '../../messages/index.ts';
import type { Cli } from '../cli.ts';
import { type DiffReport, type DiffResult, isSame, SAME } from './options.ts';
import { byPart, consentWords, contextOf, KIND_SIGNS, KIND_WORDS, nameOf } from './words.ts';

type Voice = Pick<Cli, 'say' | 'paint' | 'language'>;

/** For people at a terminal. */
export const text: DiffReport = (result, voice) => {
  if (isSame(result)) return `${voice.say(SAME)}\n`;
  const blocks = [...wholeDescriptions(result, voice), ...result.comparisons.map((one) => comparisonBlock(one, voice))];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

function wholeDescriptions({ dropped, added }: DiffResult, { paint, say }: Voice): string[] {
  const line = (sign: string, document: Parameters<typeof nameOf>[0], word: { et: string; en: string }): string =>
    `${sign} ${printable(nameOf(document))} (${say(word)})`;
  return [
    ...dropped.map((one) => paint.red(line('-', one, { et: 'ainult vanas failis', en: 'in the old file only' }))),
    ...added.map((one) => paint.green(line('+', one, { et: 'ainult uues failis', en: 'in the new file only' }))),
  ];
}

function comparisonBlock(comparison: Comparison, voice: Voice): string {
  if (comparison.changes.length === 0) return '';
  const lines = [voice.paint.bold(printable(nameOf(comparison.new)))];
  for (const { title, changes, renumbered } of byPart(comparison)) {
    lines.push('', voice.paint.underline(title));
    for (const change of changes) appendAll(lines, changeLines(change, comparison, voice));
    if (renumbered !== undefined)
      lines.push(`  ${KIND_SIGNS.nummerdatud} ${voice.say(KIND_WORDS.nummerdatud)}: ${printable(renumbered)}`);
  }
  if (comparison.notes.length > 0) lines.push('');
  for (const note of comparison.notes) lines.push(voice.paint.dim(voice.say(note)));
  return lines.join('\n');
}

function changeLines(change: Change, comparison: Comparison, voice: Voice): string[] {
  const { paint, say } = voice;
  const consents = change.consents.map((consent) => {
    const colour = consent.weight === 'tugev' ? paint.yellow : paint.dim;
    return `      ${colour(`→ ${say(consentWords(consent, comparison))}`)}`;
  });
  const context = paint.dim(printable(contextOf(change, comparison)));
  return [`  ${KIND_SIGNS[change.kind]} ${context}${changeText(change, voice)}`, ...consents];
}

function changeText({ kind, old, new: now }: Change, { paint, say }: Voice): string {
  if (!old) return paint.green(printable(now!.text));
  if (!now) return paint.red(printable(old.text));
  if (kind === 'tõstetud') {
    const before = old.text === now.text ? '' : `; ${say({ et: 'enne', en: 'before' })}: ${printable(old.text)}`;
    return `${printable(now.text)} ${paint.dim(`(${say(KIND_WORDS[kind])}${before})`)}`;
  }
  const runs = wordDiff(printable(old.text), printable(now.text)).map(({ kind: of, text: words }) =>
    of === 'sama' ? words : of === 'vana' ? paint.red(`[-${words}-]`) : paint.green(`{+${words}+}`),
  );
  return runs.join(' ') + (kind === 'sõnastatud' ? ` ${paint.dim(`(${say(KIND_WORDS[kind])})`)}` : '');
}
