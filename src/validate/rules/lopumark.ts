import { DATA_MODEL } from '../law.ts';
import { below } from '../../contract/index.ts';
import type { DescriptionRule, Found } from '../types.ts';

/**
 * Items of rights and responsibility carry no closing stop, comma or semicolon, and the name of a competence no colon.
 *
 * @example passes
 *   õigused: [teha ettepanekuid]
 *   ülesanded: [{ülesanne: Nõustamine., tulemused: [Nõu on antud.]}]
 *
 * @example finds 2:24 teade
 *   vastutus:
 *     - ülesannete täitmise; # the last letter is what counts
 *
 * @example fixed
 *   vastutus:
 *     - ülesannete täitmise # the last letter is what counts
 *
 * @example finds 3:30 teade
 *   nõuded:
 *     kompetentsid:
 *       - {nimetus: "Meeskonnatöö:", kirjeldused: []}
 *
 * @example fixed
 *   nõuded:
 *     kompetentsid:
 *       - {nimetus: "Meeskonnatöö", kirjeldused: []}
 */
export const lopumark: DescriptionRule = {
  id: 'lõpumärk',
  scope: 'kirjeldus',
  title: {
    et: 'Õiguste ja vastutuse punktid ning kompetentside nimed on lõpumärgita',
    en: 'Rights, responsibilities and names of competences have no closing mark',
  },
  grounds: [DATA_MODEL],
  severity: 'teade',
  fixable: true,
  text: { et: 'Liigne lõpumärk `{actual}`', en: 'Unexpected closing mark `{actual}`' },
  note: { et: 'Paranda käsuga `validate --fix`.', en: '`validate --fix` mends it.' },
  *check({ õigused = [], vastutus = [], nõuded = {} }) {
    for (const [index, item] of õigused.entries()) yield* closing(item, below('/õigused', index), /(?<!\s)\s*[;.,]$/u);
    for (const [index, item] of vastutus.entries())
      yield* closing(item, below('/vastutus', index), /(?<!\s)\s*[;.,]$/u);
    for (const key of ['kompetentsid', 'täiendavad_kompetentsid'] as const)
      for (const [index, { nimetus }] of (nõuded[key] ?? []).entries())
        if (nimetus) yield* closing(nimetus, `/nõuded/${key}/${index}/nimetus`, /(?<!\s)\s*:$/u);
  },
};

function* closing(text: string, pointer: string, mark: RegExp): Generator<Found> {
  const match = mark.exec(text);
  if (!match || match.index === 0) return;
  const last = text.length - 1;
  yield {
    at: pointer,
    within: [last, text.length],
    actual: text.slice(last),
    fix: { kind: 'replace', pointer, changes: [[match.index, text.length, '']] },
  };
}
