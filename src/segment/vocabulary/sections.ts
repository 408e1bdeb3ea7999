/**
 * Section headings of job descriptions, as seen in real documents (variants.md 1) and their obvious kin.
 *
 * Forms are compared after `keyOf` (lower case, number and closing colon dropped). `{koht}` stands for any noun of the post
 * in the genitive, `{kohale}` in the allative. Add a form here and every reader knows it.
 */

/** The part of a description that a heading opens. */
export type Part =
  | 'üldosa'
  | 'eesmärk'
  | 'ülesanded'
  | 'nõuded'
  | 'õigused'
  | 'vastutus'
  | 'õigused_ja_vastutus'
  | 'töövahendid'
  | 'muutmine'
  | 'allkirjad'
  /** A heading of its own kind: kept under `muu`. */
  | 'muu';

/** Genitive of the nouns that name a post (domain.md 1.1). */
export const POST_NOUNS = [
  'ametikoha',
  'teenistuskoha',
  'töökoha',
  'koha',
  'teenistuja',
  'ametniku',
  'töötaja',
] as const;
/** The same in the allative: "ametikohale esitatavad nõuded". */
export const POST_NOUNS_TO = [
  'ametikohale',
  'teenistuskohale',
  'töökohale',
  'teenistujale',
  'ametnikule',
  'töötajale',
] as const;

/** The same in the nominative: "kellele ametikoht allub". */
export const POST_NOUNS_SUBJECT = [
  'ametikoht',
  'teenistuskoht',
  'töökoht',
  'teenistuja',
  'ametnik',
  'töötaja',
] as const;

/** "Peamised tööülesanded", "olulisemad kohustused": a heading of the section or of its first column. */
const MAIN_TASKS: readonly string[] = ['peamised', 'põhilised', 'olulisemad', 'tähtsamad'].flatMap((weight) =>
  ['ülesanded', 'tööülesanded', 'teenistusülesanded', 'ametiülesanded', 'kohustused', 'töökohustused'].map(
    (tasks) => `${weight} ${tasks}`,
  ),
);

/** "Tegevusvaldkonnad ja ülesanded", "töövaldkond ja -ülesanded". */
const FIELDS_AND_TASKS: readonly string[] = ['töö', 'tegevus', 'vastutus', 'teenistus'].flatMap((field) =>
  ['valdkond', 'valdkonnad'].flatMap((form) =>
    ['ülesanded', '-ülesanded', 'tööülesanded'].map((tasks) => `${field}${form} ja ${tasks}`),
  ),
);

export const SECTION_FORMS: Record<Exclude<Part, 'muu'>, readonly string[]> = {
  üldosa: [
    'üldteave',
    'üldised andmed',
    'üldine teave',
    'üldosa',
    'üldsätted',
    'üldandmed',
    'üldine osa',
    'üldine',
    'üldinfo',
    '{koht} üldandmed',
    '{koht} andmed',
  ],
  eesmärk: [
    'ameti eesmärk',
    '{koht} töö eesmärk',
    '{koht} otstarve',
    '{koht} eesmärk ja ülesanne',
    '{koht} missioon',
    '{koht} eesmärk',
    '{koht} põhieesmärk',
    '{koht} põhieesmärgid',
    '{koht} loomise eesmärk',
    '{koht} eesmärgid',
    'ametijuhendi eesmärk',
    'töö eesmärk',
    'tööeesmärk',
    'eesmärk',
    'põhieesmärk',
    'üldpõhimõtted',
  ],
  ülesanded: [
    'töö sisu',
    'töö kirjeldus',
    '{koht} sisu',
    'ametiülesanded ja kohustused',
    'ametiülesanded ja -kohustused',
    'tööülesanded ja -kohustused',
    'teenistusülesanded ja -kohustused',
    'tööülesannete loetelu',
    'tööülesannete kirjeldus',
    'põhiülesanded ja nende täitmise tulemused',
    '{koht} põhiülesanded ja nende täitmise tulemused',
    ...FIELDS_AND_TASKS,
    'põhifunktsioonid',
    '{koht} põhifunktsioonid',
    'põhitegevused',
    'peamised tegevused',
    'tööde loetelu',
    'töö- või teenistusülesanded',
    'töö- ja teenistusülesanded',
    'tööülesanded',
    'teenistusülesanded',
    ...MAIN_TASKS,
    'põhikohustused',
    'põhiülesanded',
    'ülesanded',
    'ametiülesanded',
    'ametikohustused',
    'teenistuskohustused',
    'töökohustused',
    'kohustused',
    '{koht} ülesanded',
    '{koht} põhiülesanded',
    '{koht} teenistusülesanded',
    '{koht} tööülesanded',
    '{koht} kohustused',
    '{koht} ülesanded ja tulemused',
    '{koht} ülesanded ja soovitud tulemus',
    '{koht} ülesanded ja soovitud tulemused',
    '{koht} ülesanded ja oodatavad tulemused',
    '{koht} põhiülesanded ja tulemused',
    'ülesanded ja tulemused',
    'ülesanded ja oodatavad tulemused',
    'ülesanded ja soovitud tulemused',
    'tööülesanded ja oodatavad tulemused',
    'teenistusülesanded ja oodatavad tulemused',
    'tööülesanded ja kohustused',
    'ülesanded ja kohustused',
    'põhiülesanded ja tulemused',
  ],
  nõuded: [
    'haridus, töökogemus, teadmised ja oskused',
    'nõuded haridusele, kogemustele ja oskustele',
    'nõuded haridusele ja töökogemusele',
    'nõutavad teadmised ja oskused',
    'tööks vajalikud teadmised ja oskused',
    '{koht} eeldused',
    '{kohale} esitatavad haridus-, töökogemus- ja muud nõuded',
    '{kohale} esitatavad haridus- ja kvalifikatsiooninõuded',
    '{kohale} esitatavad nõuded',
    '{koht} täitjale esitatavad nõuded',
    '{koht} täitjale esitatavad kvalifikatsiooninõuded',
    '{koht} nõuded',
    '{kohale} esitatavad kvalifikatsiooninõuded',
    'esitatavad nõuded',
    'nõuded',
    'nõuded {kohale}',
    'nõudmised',
    'nõudmised {kohale}',
    '{kohale} esitatavad nõudmised',
    'nõuded {koht} täitjale',
    'nõuded haridusele, töökogemusele, teadmistele ja oskustele',
    'nõuded haridusele, töökogemusele, oskustele ja teadmistele',
    'nõuded haridusele, töökogemusele ja oskustele',
    'nõuded kvalifikatsioonile',
    'kvalifikatsiooninõuded',
    'kvalifikatsiooni nõuded',
    'kvalifikatsioon',
    'nõutav kvalifikatsioon',
    'ametikohal nõutav kvalifikatsioon',
    'töökohal nõutav kvalifikatsioon',
    'pädevusnõuded',
    'kompetentsusnõuded',
    'haridus, töökogemus ja oskused',
  ],
  õigused: [
    'õigused ja volitused',
    'volitused',
    'töötajal on õigus',
    'teenistujal on õigus',
    'ametnikul on õigus',
    'õigused',
    '{koht} õigused',
    'teenistuja õigused',
    'õigused töö tegemiseks',
    'otsustusõigus',
    'otsustusõigused',
    'õigused ja hüved',
    'õigused ja soodustused',
  ],
  vastutus: [
    'töötaja vastutab',
    'teenistuja vastutab',
    'ametnik vastutab',
    'vastutus ja aruandlus',
    'kohustused ja vastutus',
    'vastutus ja kohustused',
    '{koht} kohustused ja vastutus',
    'vastutus',
    '{koht} vastutus',
    'vastutusala',
    'vastutusvaldkond',
  ],
  õigused_ja_vastutus: [
    'õigused ja vastutus',
    'vastutus ja õigused',
    'õigused, vastutus',
    '{koht} õigused ja vastutus',
    'õigused, kohustused ja vastutus',
  ],
  töövahendid: [
    'tööks vajalikud vahendid',
    'tööks vajalikud töövahendid',
    'tehnilised töövahendid',
    'kasutatavad töövahendid',
    'töövahendid ja -tingimused',
    'töövahendid ja tingimused',
    'töövahendid ja töötingimused',
    'töövahendid',
    '{koht} töövahendid',
    'tehnilised vahendid',
    'töövahendid ja töökeskkond',
    'vahendid',
  ],
  muutmine: [
    'ametijuhendi muutmise tingimused',
    'ametijuhendi muutmine ja uuendamine',
    'ametijuhendi muutmine',
    'ametijuhendi muutmine ja ajakohastamine',
    'ametijuhendi ülevaatamine',
    'ametijuhendi ülevaatamine ja muutmine',
    'ametijuhendi läbivaatamine',
    'ametijuhendi läbivaatamine ja muutmine',
    'ametijuhendi uuendamine',
    'ametijuhendi ajakohastamine',
    'ametijuhendi muutmise kord',
    'ametijuhendi muutmise alused',
    'ametijuhendi muutmine ja läbivaatamine',
    'ametijuhendi muutmine ja ülevaatamine',
    'ametijuhendi muutmine ja täiendamine',
    'ametijuhendi kehtivus',
    'ametijuhendi kehtivus ja muutmine',
    'ametijuhendi kehtestamine ja muutmine',
    'muutmine',
    'lõppsätted',
    'rakendussätted',
  ],
  allkirjad: ['poolte allkirjad', 'allkirjad', 'osapoolte allkirjad', 'kinnitused', 'allkirjastamine'],
};

/** Headings of a register's page around the text: what stands below them is no part of the description (variants.md 9). */
export const REGISTER_HEADINGS: readonly string[] = [
  'seotud dokumendid',
  'seosed',
  'failid',
  'manused',
  'lisatud failid',
];

const RESULTS =
  '(?:(?:,| ja| ning) (?:nende )?(?:(?:oodatav|oodatud|soovitud)\\S* )?(?:töö)?tulemus\\S*(?: (?:ja|ning) osakaal\\S*| \\S+)?)?';

/** The end of a heading that names the post itself. */
export interface SectionTail {
  tail: RegExp;
  part: Exclude<Part, 'muu'>;
  /** The tail may also be the whole heading. */
  alone?: true;
}

/**
 * "referendi tööülesanded", "referendile esitatavad nõuded" (variants.md 1, KOOL).
 *
 * Only the ends: what names a post is one rule for all, and in each of these expressions its letters would take milliseconds to compile.
 */
export const SECTION_TAILS: readonly SectionTail[] = [
  {
    tail: end(`(?:töö- (?:või|ja) )?(?:töö|teenistus|ameti|põhi)?ülesanded${RESULTS}`),
    part: 'ülesanded',
    alone: true,
  },
  { tail: end(`(?:teenistus|ameti|töö|põhi)kohustused${RESULTS}`), part: 'ülesanded', alone: true },
  { tail: end('põhieesmär(?:k|gid)'), part: 'eesmärk' },
  { tail: end('(?:õigused (?:ja|ning) vastutus|vastutus (?:ja|ning) õigused)'), part: 'õigused_ja_vastutus' },
  { tail: end('õigused'), part: 'õigused' },
  { tail: end('vastutus'), part: 'vastutus' },
  { tail: end('(?:esitatavad nõuded|kvalifikatsiooni-? ?nõuded)'), part: 'nõuded', alone: true },
];

function end(words: string): RegExp {
  return new RegExp(`(?<=^| )${words}$`);
}

/** A demand on whoever holds the post: "nõuded referendile". */
export const DEMANDS_ON_POST = /^nõuded (?:[^\s\d]+ ){0,3}[^\s\d]+le$/;

/** A post in such a heading has at most so many words. */
export const POST_WORDS = 4;

/** Words that join another matter to the post: what they stand in names no post. */
export const CONJUNCTIONS: readonly string[] = ['ja', 'ning', 'või'];

/** Headings of the columns of a task table (variants.md 3): they name a column and open no section. */
export const TASK_COLUMNS = {
  ülesanne: [
    'põhiülesanded',
    'põhiülesanne',
    'ülesanne',
    'ülesanded',
    'tööülesanne',
    'tööülesanded',
    'teenistusülesanne',
    'teenistusülesanded',
    ...MAIN_TASKS,
    '{koht} ülesanded',
    '{koht} põhiülesanded',
    'kohustus',
    'kohustused',
    'põhikohustus',
    'põhikohustused',
    'teenistuskohustus',
    'teenistuskohustused',
    'töökohustus',
    'töökohustused',
    'ametikohustus',
    'ametikohustused',
    'ametiülesanne',
    'ametiülesanded',
  ],
  tegevused: ['tegevused ülesannete täitmiseks', 'tegevused', 'tegevus', 'alaülesanded'],
  tulemused: [
    'oodatavad tulemused',
    'oodatav tulemus',
    'soovitud tulemused',
    'soovitud tulemus',
    'soovitud töötulemus',
    'soovitud töötulemused',
    'tulemused',
    'tulemus',
    'töötulemus',
    'töö tulemus',
    'töö tulemused',
    'tulemuslikkuse näitaja',
    'tulemuslikkuse näitajad',
    'tulemuslikkuse mõõtmise kriteeriumid',
    'tulemuslikkuse kriteeriumid',
    'tulemuslikkuse mõõtmise kriteeriumid/ soovitud töötulemus',
    'tulemuslikkuse mõõtmise kriteeriumid/ soovitud tulemus',
    'tulemuslikkuse mõõdikud',
    'hindamiskriteeriumid',
    'tulemuskriteeriumid',
    'mõõdikud',
  ],
  osakaal: [
    'osakaal',
    'osakaal %',
    'osakaal (%)',
    'osakaal, %',
    'osatähtsus',
    'osatähtsus %',
    'osatähtsus (%)',
    'tööaja osakaal',
    'osakaal tööajast',
    'osakaal tööajast %',
    'osakaal tööajast (%)',
    'ajakulu',
    'ajakulu %',
  ],
  number: ['nr', 'jrk nr', 'jrk', 'nr.', 'jrk. nr.', 'jrk nr.'],
} as const satisfies Record<string, readonly string[]>;

export type TaskColumn = keyof typeof TASK_COLUMNS;
