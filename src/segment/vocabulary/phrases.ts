/** Set phrases that open, close or sign a description; compared by `keyOf`. */

/** First words of the closing sentence on review, which belongs to `muutmine` in every layout (rule 10). */
export const REVIEW_OPENINGS: readonly string[] = [
  'ametijuhend vaadatakse',
  'ametijuhendi vaatab',
  'ametijuhend kuulub',
  'ametijuhendit muudetakse',
  'ametijuhendit võib muuta',
  'ametijuhendit vaadatakse',
  'ametijuhend ajakohastatakse',
  'ametijuhend on ülevaatamisele',
  'ametijuhend muudetakse',
  'ametniku nõusolekuta võib ametijuhendit',
  'teenistuja nõusolekuta võib ametijuhendit',
  'töötaja nõusolekuta võib ametijuhendit',
  'ametijuhend kehtib',
];

/** Marks of a digital signature (variants.md 8), brackets or slashes dropped. */
export const DIGITAL_MARKS: readonly string[] = [
  'allkirjastatud digitaalselt',
  'digitaalselt allkirjastatud',
  'allkiri digitaalne',
  'digiallkirjastatud',
];

/** Headings of the columns of a table of competences, compared by `keyOf`. */
export const COMPETENCE_COLUMNS: readonly (readonly string[])[] = [
  ['kompetents', 'kompetentsid', 'kompetentsi nimetus', 'nimetus'],
  ['kirjeldus', 'kirjeldused', 'käitumine', 'käitumiskirjeldus', 'kompetentsi kirjeldus', 'avaldumine'],
];

/** Words that name the side of a signature. */
export const SIDES: Record<'tööandja' | 'töötaja', readonly string[]> = {
  tööandja: ['tööandja', 'tööandja esindaja', 'tööandja nimel', 'asutuse esindaja', 'vahetu juht', 'juht', 'kinnitaja'],
  töötaja: ['töötaja', 'teenistuja', 'ametnik', 'ametijuhendiga tutvunud', 'tutvunud', 'olen tutvunud'],
};

/** Words with a colon before the name of someone who does not sign. */
export const NO_SIGNERS: readonly string[] = [
  'koostaja',
  'koostas',
  'ettevalmistaja',
  'teatavaks teha',
  'teadmiseks',
  'täitmiseks',
  'saata',
  'kontaktisik',
];

/** Captions of the blanks of a signature block, brackets and colons dropped. */
export const SIGNATURE_CAPTIONS: readonly string[] = [
  'nimi',
  'ees- ja perekonnanimi',
  'allkiri',
  'kuupäev',
  'ametikoht',
  'amet',
  'digiallkiri',
  'digitaalallkiri',
  'allkirjastatud',
];

/** What an employee signs: stems that such a sentence holds together. */
export const ACKNOWLEDGEMENTS: readonly (readonly string[])[] = [
  ['juhendiga', 'tutvunud'],
  ['juhendiga', 'tutvusin'],
  ['juhendiga', 'nõus'],
  ['juhendiga', 'nõustun'],
  ['nõustun', 'juhendi'],
  ['juhendi', 'kätte saanud'],
  ['olen tutvunud'],
];

/** Values that say "none" (data-model.md 2, rule 5). */
export const NONE_WORDS: readonly string[] = [
  '',
  '-',
  '–',
  '—',
  'puudub',
  'puuduvad',
  'ei ole',
  'pole',
  'ei',
  'ei asenda',
  'ei asendata',
  'alluvaid ei ole',
  'alluvad puuduvad',
];

/** Last words of units in the nominative: a line that ends so is a whole unit name (rule 8). */
export const UNIT_NOUNS: readonly string[] = [
  'osakond',
  'talitus',
  'büroo',
  'keskus',
  'teenistus',
  'üksus',
  'amet',
  'sektor',
  'rühm',
  'meeskond',
  'valdkond',
  'divisjon',
  'prefektuur',
  'kantselei',
  'regioon',
  'piirkond',
  'inspektsioon',
];
