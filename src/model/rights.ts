import type { Block, Paragraph } from '../tree/index.ts';
import { splitAtNumbers } from './inline-numbers.ts';
import { clauseItems } from './lists.ts';
import { flatten, type Flow, paragraphsOf } from './paragraphs.ts';
import type { Draft, Ledger } from './sourced.ts';

/** What "Õigused ja vastutus" parts into. */
type Side = 'õigused' | 'vastutus';

/**
 * "4. Õigused ja vastutus": lines may begin with the label of a side; where none does, a clause's own words say which side it is of
 * ("Jurist vastutab …", "Juristil on õigus …") and what follows stays there.
 */
export function readRightsAndResponsibility(
  blocks: readonly Block[],
  draft: Draft,
  { ledger, flow }: { ledger: Ledger; flow: Flow },
): void {
  const lines = flatten(blocks);
  const labelled = lines.some((line) => labelOf(line) !== undefined);
  const clauses = labelled ? lines : paragraphsOf(lines, flow).flatMap(splitAtNumbers);
  const sides: Record<Side, Paragraph[]> = { õigused: [], vastutus: [] };
  let side: Side = 'õigused';
  for (const clause of clauses) {
    const label = labelOf(clause);
    side = label?.side ?? (labelled ? side : (sideOf(clause.value) ?? side));
    if (label) ledger.spend(label.printed);
    if (label?.rest !== '') sides[side].push(label ? { ...clause, value: label.rest } : clause);
  }
  for (const part of ['õigused', 'vastutus'] as const) {
    const own = labelled ? paragraphsOf(sides[part], flow) : sides[part];
    if (own.length > 0) draft[part] = [...(draft[part] ?? []), ...clauseItems(own, ledger)];
  }
}

/** "Vastutus" alone, or before the first words of its list. */
function labelOf({ value, marker }: Paragraph): { side: Side; printed: string; rest: string } | undefined {
  const match = marker === undefined ? /^(õigused|vastutus)\s*:?(?:\s+|$)(.*)$/isu.exec(value) : null;
  return match ? { side: match[1]!.toLowerCase() as Side, printed: match[1]!, rest: match[2]! } : undefined;
}

/** Words of a clause within which its verb comes. */
const OPENING_WORDS = 6;

function sideOf(clause: string): Side | undefined {
  const opening = clause.toLowerCase().split(/\s+/u, OPENING_WORDS).join(' ');
  if (/(?<!\p{L})(?:vastutab|vastutavad|vastutav|vastutus|kohustatud|kohustub)(?!\p{L})/u.test(opening))
    return 'vastutus';
  return /(?<!\p{L})õigus(?:t|ed)?(?!\p{L})/u.test(opening) ? 'õigused' : undefined;
}
