/** Words of directives (variants.md 7); a local government's and a board's are of another kind, but read the same. */

/** What a directive calls itself: nominative, genitive. */
export const DIRECTIVES: readonly (readonly [nominative: string, genitive: string])[] = [
  ['käskkiri', 'käskkirja'],
  ['korraldus', 'korralduse'],
  ['otsus', 'otsuse'],
];

/** What a clause does by its verb: a head says "Kinnitan", a local government's order "Kinnitada". */
export const CLAUSE_VERBS: Readonly<Record<'kinnitab' | 'muudab' | 'tunnistab_kehtetuks', readonly string[]>> = {
  kinnitab: ['kinnitan', 'kinnitada', 'kehtestan', 'kehtestada'],
  muudab: ['muudan', 'muuta'],
  tunnistab_kehtetuks: ['tunnistan', 'tunnistada'],
};

/** How a directive says when it takes effect, behind its name. */
export const TAKING_EFFECT: readonly string[] = ['jõustub', 'kehtib alates', 'hakkab kehtima'];

/** What a clause says of the directive itself: its first words behind the nominative, and behind the genitive. */
export const ABOUT_ITSELF: readonly [nominative: readonly string[], genitive: readonly string[]] = [
  ['kehtib'],
  ['peale', 'on', 'saab', 'võib'],
];

/** The last word of a title that says what is done. */
export const TITLE_ENDINGS: readonly string[] = ['kinnitamine', 'muutmine', 'kehtestamine', 'kehtetuks tunnistamine'];

/** First words of a legal basis that does without "alusel". */
export const BASIS_OPENINGS: readonly string[] = [
  'võttes aluseks',
  'lähtudes',
  'tuginedes',
  'juhindudes',
  'tulenevalt',
  'vastavalt',
];

/** What a basis may go on with behind "alusel ning" or "alusel,". */
export const BASIS_FURTHER: readonly string[] = ['arvestades', 'lähtudes', 'võttes', 'kooskõlas'];

/** First words of the names of acts, in the genitive, that a basis begins with; any other name is its last word alone. */
export const ACTS: readonly string[] = ['avaliku teenistuse', 'riigi', 'vabariigi', 'kohaliku', 'töölepingu', 'haldus'];

/**
 * Last letters of posts in the genitive: juhataja, spetsialisti, nõuniku, juhi, inspektori, referendi, halduri, eksperdi,
 * arhitekti; sekretäri, ametniku, assistendi.
 */
// prettier-ignore
export const POST_ENDINGS: readonly string[] = [
  'ja', 'isti', 'niku', 'juhi', 'ori', 'ndi', 'eri', 'uri', 'äri', 'iku', 'rdi', 'ekti', 'oni',
];
