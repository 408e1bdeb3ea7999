/**
 * The parts and fields that own words can be given for; they are keys of the data model, but for the heading that opens two parts.
 *
 * Written out here, since the room that reads headings is not this room's to import; a test holds the two together.
 */
export const PARTS = [
  'üldosa',
  'eesmärk',
  'ülesanded',
  'nõuded',
  'õigused',
  'vastutus',
  'õigused_ja_vastutus',
  'töövahendid',
  'muutmine',
  'allkirjad',
];

export const LABEL_FIELDS = [
  'ametinimetus',
  'struktuuriüksus',
  'vahetu_juht',
  'alluvad',
  'asendab',
  'asendaja',
  'eesmärk',
  'ametikoha_grupp',
  'eritingimused',
  'haridus',
  'töökogemus',
  'keeleoskus',
  'arvutioskus',
  'teadmised_ja_oskused',
  'isikuomadused',
  'kompetentsid',
  'täiendavad_kompetentsid',
];
