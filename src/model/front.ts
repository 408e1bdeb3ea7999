import type { SegmentedDocument } from '../segment/index.ts';
import type { Origin, Paragraph } from '../tree/index.ts';
import { nominative, readApproval } from './approval.ts';
import { addOther } from './other.ts';
import { type Flow, paragraphsOf, running } from './paragraphs.ts';
import { Derived, type Draft, type Ledger, Sourced, textOf } from './sourced.ts';
import type { Approval, Directive } from './types.ts';

interface FrontReader {
  ledger: Ledger;
  flow: Flow;
}

/** Approval mark; what stands before the first section and is no mark is kept under `muu`. */
export function readFront(
  document: SegmentedDocument,
  draft: Draft,
  { ledger, flow }: FrontReader,
  directive: Directive | undefined,
): void {
  const { approval, rest } = readApproval(document.mark);
  const complete = fromDirective(approval, directive);
  const origin = document.mark.flatMap((line) => line.origin);
  if (Object.keys(complete).length > 0) draft.kinnitus = placed(complete, approval, origin);
  const lost = rest.split(' ').filter(Boolean);
  ledger.spend(withoutWords(document.mark.map(running).join(' '), lost));
  if (/[\p{L}\p{N}]/u.test(rest)) addOther(draft, undefined, [new Sourced(rest, origin)]);
  const front = paragraphsOf(document.front, flow);
  if (front.length > 0)
    addOther(
      draft,
      undefined,
      front.map((each) => textOf([each])),
    );
}

/** An annex points to the directive in whose file it stands. */
function fromDirective(approval: Approval, directive: Directive | undefined): Approval {
  if (!directive || (approval.number !== undefined && approval.number !== directive.number))
    return inKeyOrder(approval);
  return inKeyOrder({
    ...approval,
    liik: approval.liik ?? 'käskkiri',
    ...(directive.number !== undefined ? { number: approval.number ?? directive.number } : {}),
    ...(directive.kuupäev !== undefined ? { kuupäev: approval.kuupäev ?? directive.kuupäev } : {}),
  });
}

/** What the mark itself says stands where the mark stands: its few lines say it together, in any order. */
function placed(complete: Approval, own: Approval, origin: readonly Origin[]): NonNullable<Draft['kinnitus']> {
  const result: NonNullable<Draft['kinnitus']> = { ...complete };
  for (const [key, value] of Object.entries<string | number>({ ...own }))
    Object.assign(result, { [key]: new Derived(value, origin) });
  return result;
}

function inKeyOrder(approval: Approval): Approval {
  const result: Approval = {};
  for (const key of ['asutus', 'kinnitaja', 'liik', 'number', 'kuupäev', 'lisa'] as const)
    if (approval[key] !== undefined) Object.assign(result, { [key]: approval[key] });
  return result;
}

/** `text` without one occurrence of each of `words`. */
function withoutWords(text: string, words: readonly string[]): string {
  const left = text.split(/\s+/u);
  for (const word of words) {
    const at = left.findIndex((each) => lettersOf(each) === lettersOf(word));
    if (at >= 0) left.splice(at, 1);
  }
  return left.join(' ');
}

/** The first line of a title that names the institution, before the lines that name the post. */
function institutionAbove([first, ...others]: readonly Paragraph[]): Paragraph | undefined {
  return first && others.length > 0 && nominative(running(first)) === running(first) ? first : undefined;
}

const lettersOf = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '');

/** "AMETIJUHEND" is structure; a longer title names the post, and serves where no label does (PPA, Transpordiamet). */
export function nameFromTitle(document: SegmentedDocument, draft: Draft, { ledger }: FrontReader): void {
  const title = document.title.map(running);
  const plain = title.filter((line) =>
    /^(?:jobdescription\/)?ametijuhend(?:\/jobdescription)?$/iu.test(line.replace(/\s/gu, '')),
  );
  ledger.spend(plain.join('\n'));
  const rest = document.title.filter((line) => !plain.includes(running(line)));
  if (rest.length === 0) return;
  const above = draft.üldosa?.ametinimetus === undefined ? institutionAbove(rest) : undefined;
  if (above) addOther(draft, undefined, [textOf([above])]);
  const name = textOf(rest.slice(above ? 1 : 0));
  const words = name.value
    .replace(/(?:^|\s)ametijuhend(?=\s|$)/iu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  ledger.spend(withoutWords(name.value, words.split(' ')));
  if (draft.üldosa?.ametinimetus === undefined) draft.üldosa = { ametinimetus: name.with(words), ...draft.üldosa };
  else addOther(draft, undefined, [name.with(words)]);
}
