import type { EducationLevel } from '../../model/types.ts';

/**
 * Words of education levels (domain.md 2.1), as stems without case endings; the longest match wins, so that `rakenduskõrgharidus`
 * is not read as `kõrgharidus`.
 */
export const EDUCATION_STEMS: readonly [stem: string, level: EducationLevel][] = [
  ['põhiharidus', 'põhiharidus'],
  ['üldkeskharidus', 'keskharidus'],
  ['gümnaasiumiharidus', 'keskharidus'],
  ['keskharidus', 'keskharidus'],
  ['kutsekeskharidus', 'kutseharidus'],
  ['kutseeriharidus', 'kutseharidus'],
  ['kutseharidus', 'kutseharidus'],
  ['kutsealane keskharidus', 'kutseharidus'],
  ['kutsealase keskharidus', 'kutseharidus'],
  ['keskeriharidus', 'kutseharidus'],
  ['kesk-eriharidus', 'kutseharidus'],
  ['akadeemiline kõrgharidus', 'kõrgharidus'],
  ['akadeemilise kõrgharidus', 'kõrgharidus'],
  ['esimese astme kõrgharidus', 'kõrgharidus'],
  ['i astme kõrgharidus', 'kõrgharidus'],
  ['kõrgem haridus', 'kõrgharidus'],
  ['kõrgema haridus', 'kõrgharidus'],
  ['kõrgharidus', 'kõrgharidus'],
  ['rakenduskõrgharidus', 'rakenduskõrgharidus'],
  ['rakenduslik kõrgharidus', 'rakenduskõrgharidus'],
  ['rakendusliku kõrgharidus', 'rakenduskõrgharidus'],
  ['kutsekõrgharidus', 'rakenduskõrgharidus'],
  ['bakalaureus', 'bakalaureus'],
  ['teise astme kõrgharidus', 'magister'],
  ['ii astme kõrgharidus', 'magister'],
  ['magist', 'magister'],
  ['kolmanda astme kõrgharidus', 'doktor'],
  ['iii astme kõrgharidus', 'doktor'],
  ['doktor', 'doktor'],
];

/** First parts of the same words where the second part comes once for both: "kesk- või kutseharidus", "I või II astme kõrgharidus". */
export const EDUCATION_FIRST_PARTS: readonly [part: string, level: EducationLevel][] = [
  ['põhi-', 'põhiharidus'],
  ['kesk-', 'keskharidus'],
  ['üldkesk-', 'keskharidus'],
  ['kutse-', 'kutseharidus'],
  ['kutsekesk-', 'kutseharidus'],
  ['keskeri-', 'kutseharidus'],
  ['rakendus-', 'rakenduskõrgharidus'],
  ['rakenduskõrg-', 'rakenduskõrgharidus'],
  ['esimese või', 'kõrgharidus'],
  ['i või', 'kõrgharidus'],
];

/** Order for comparing (domain.md 2.1); levels of one step cannot be compared. */
export const EDUCATION_STEP: Record<EducationLevel, number> = {
  põhiharidus: 1,
  keskharidus: 2,
  kutseharidus: 2,
  kõrgharidus: 3,
  rakenduskõrgharidus: 3,
  bakalaureus: 3,
  magister: 4,
  doktor: 5,
};

/** Wish words (domain.md 2.2): they govern up to the next comma, semicolon, full stop or closing bracket. */
export const WISH_STEMS: readonly string[] = [
  'soovitav',
  'soovitatav',
  'soovituslik',
  'soovituslikult',
  'eelistatud',
  'eelistatult',
  'eelistatavalt',
  'eelis',
  'kasuks tuleb',
  'tuleb kasuks',
];

/** Number words in the genitive, as in "kolmeaastane" (domain.md 2.5). */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  poole: 0.5,
  ühe: 1,
  kahe: 2,
  kolme: 3,
  nelja: 4,
  viie: 5,
  kuue: 6,
  seitsme: 7,
  kaheksa: 8,
  üheksa: 9,
  kümne: 10,
  kaks: 2,
  kolm: 3,
  neli: 4,
  viis: 5,
  kuus: 6,
  seitse: 7,
  kümme: 10,
  üks: 1,
  poolteist: 1.5,
  pooleteise: 1.5,
  poolteise: 1.5,
};

/** Beginnings of words that make years of experience years of management. */
export const MANAGEMENT_STEMS: readonly string[] = [
  'juhtimi',
  'juhikogemus',
  'juhina',
  'juhi töö',
  'eestvedami',
  'juhtiva',
  'meeskonnajuhtimi',
  'personalijuhtimi',
  'inimeste juhtimi',
];

/** What can be led without leading people: "projektide juhtimise kogemus", "sõiduki juhtimise õigus". Stems, in the genitive. */
export const LED_WITHOUT_PEOPLE: readonly string[] = [
  'projekti',
  'sõiduki',
  'auto',
  'protsessi',
  'kvaliteedi',
  'riski',
  'andme',
  'muudatus',
];

/** Old names of levels and categories; by law for Estonian only (domain.md 2.3). */
export const OLD_LEVELS: readonly [stem: string, level: 'B1' | 'B2' | 'C1'][] = [
  ['algtase', 'B1'],
  ['kesktase', 'B2'],
  ['kõrgtase', 'C1'],
  ['a-kategooria', 'B1'],
  ['b-kategooria', 'B1'],
  ['c-kategooria', 'B1'],
  ['d-kategooria', 'B2'],
  ['e-kategooria', 'C1'],
  ['f-kategooria', 'C1'],
];

/** Predicates that lift a demand: "töökogemus ei ole nõutav", "nõudeid ei ole". */
export const NO_DEMAND: readonly string[] = [
  'ei ole nõu',
  'ei ole vajalik',
  'ei ole oluline',
  'ei nõuta',
  'ei esitata',
  'pole nõu',
  'pole vajalik',
  'nõuded puuduvad',
  'nõudeid ei ole',
  'nõuet ei ole',
];
