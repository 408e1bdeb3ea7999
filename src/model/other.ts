import type { Paragraph } from '../tree/index.ts';
import { type Draft, type Drafted, type Ledger, type Sourced, textOf } from './sourced.ts';
import type { OtherSection } from './types.ts';

/** Keep text that has no place of its own under `muu` (data-model.md 2, rule 1). */
export function addOther(draft: Draft, heading: Paragraph | undefined, content: Sourced[]): void {
  const section: Drafted<OtherSection> = { ...(heading ? { pealkiri: textOf([heading]) } : {}), sisu: content };
  draft.muu = [...(draft.muu ?? []), section];
}

/** Text of a known section that its reader could not place: kept under the section's own heading. */
export function keepRest(
  draft: Draft,
  heading: Paragraph | undefined,
  rest: readonly Paragraph[],
  ledger: Ledger,
): void {
  if (rest.length === 0) return;
  if (heading) ledger.structure.splice(ledger.structure.indexOf(heading.value), 1);
  addOther(
    draft,
    heading,
    rest.map((each) => textOf([each])),
  );
}
