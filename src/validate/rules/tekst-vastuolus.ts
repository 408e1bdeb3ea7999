import { educationLevels, experienceYears, languageSkills } from '../../model/index.ts';
import type { LanguageSkill } from '../../model/types.ts';
import { DATA_MODEL } from '../law.ts';
import type { DescriptionRule, Found } from '../types.ts';

/**
 * A value that is drawn from a text says what the text says.
 *
 * People edit the text and forget the value below it, on which other rules rely. Only a value that the text clearly has is compared.
 *
 * @example passes
 *   nõuded:
 *     haridus: {tekst: Magistrikraad või sellele vastav kvalifikatsioon., tase: magister}
 *     töökogemus: {tekst: Kogemus on kasuks., aastad: 2}
 *     keeleoskus: {tekst: Eesti keel hea., keeled: [{keel: et, tase: C1, nõue: nõutav}]}
 *
 * @example finds 4:11 hoiatus, 5:65 hoiatus
 *   nõuded:
 *     haridus:
 *       tekst: Kõrgharidus.
 *       tase: magister
 *     keeleoskus: {tekst: Eesti keel C1., keeled: [{keel: et, tase: B2, nõue: nõutav}]}
 *
 * @example finds 2:74 hoiatus
 *   nõuded:
 *     töökogemus: {tekst: Vähemalt 5-aastane töökogemus valdkonnas., aastad: 3}
 */
export const tekstVastuolus: DescriptionRule = {
  id: 'tekst-vastuolus',
  scope: 'kirjeldus',
  title: {
    et: 'Tekstist tuletatud väärtus ütleb sama mis tekst',
    en: 'A value drawn from a text says what the text says',
  },
  grounds: [DATA_MODEL],
  severity: 'hoiatus',
  text: {
    et: 'Väärtus on `{actual}`, aga tekst ütleb `{said}`',
    en: 'Unexpected value `{actual}`, expected `{said}` as the text says',
  },
  note: { et: 'Paranda väärtus või tekst.', en: 'Correct the value or the text.' },
  *check({ nõuded }) {
    const { haridus, töökogemus, keeleoskus } = nõuded ?? {};
    if (haridus) yield* differences('/nõuded/haridus', haridus, educationLevels(haridus.tekst));
    if (töökogemus) yield* differences('/nõuded/töökogemus', töökogemus, experienceYears(töökogemus.tekst));
    if (!keeleoskus || sameLevels(keeleoskus.tekst, keeleoskus.keeled)) return;
    const { skills } = languageSkills(keeleoskus.tekst);
    for (const [index, skill] of (keeleoskus.keeled ?? []).entries()) {
      const said = skills.filter(({ keel }) => keel === skill.keel);
      // One language in one text: else nobody can tell which is which.
      if (said.length === 1)
        yield* differences(`/nõuded/keeleoskus/keeled/${index}`, { tase: skill.tase }, { tase: said[0]!.tase });
    }
  },
};

/** The usual case, told cheaply: the text names the same levels in the same order. */
function sameLevels(text: string, skills: readonly LanguageSkill[] = []): boolean {
  const said = text.match(/(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/gu) ?? [];
  return said.join() === skills.map(({ tase = '' }) => tase).join();
}

type Drawn = string | number | undefined;

function* differences(pointer: string, given: object, said: object): Generator<Found> {
  for (const [key, value] of Object.entries(said) as [string, Drawn][]) {
    const actual = (given as Record<string, Drawn>)[key];
    if (actual === undefined || value === undefined || actual === value) continue;
    yield {
      at: `${pointer}/${key}`,
      about: ['tekst', 'keel'].map((source) => `${pointer}/${source}`),
      actual: String(actual),
      parameters: { said: String(value) },
    };
  }
}
