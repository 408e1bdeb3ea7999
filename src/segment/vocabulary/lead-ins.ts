import type { Part } from './sections.ts';

/** Sentences that end in these open a list of a part; compared by `keyOf`. */
const SECTION_LEAD_INS: readonly [end: RegExp, part: Exclude<Part, 'muu'>][] = [
  [/^(?:\p{L}+ ){0,3}(?:vastutab|vastutavad|on vastutav|kannab vastutust|omab vastutust)$/u, 'vastutus'],
  [/^(?:\p{L}+ ){0,3}(?:on|omab) õigus(?:t|ed)?$/u, 'õigused'],
  [
    /^(?:(?:tema|töötaja|teenistuja|ametniku) )?(?:töö|teenistus|ameti|põhi)ülesanneteks? (?:on|hulka kuulu(?:b|vad))$/u,
    'ülesanded',
  ],
];

/**
 * The part whose list a lead-in opens: "omab õigust", "vanemõde vastutab". It is neither an item nor kept (data-model.md 2, rule 4), and
 * may stand in a heading's stead. `key` as of `keyOf`.
 */
export function partOfLeadIn(key: string): Exclude<Part, 'muu'> | undefined {
  return SECTION_LEAD_INS.find(([end]) => end.test(key))?.[1];
}
