/**
 * Labels of the general part and of the requirements (variants.md 1 and 2).
 *
 * The longest form wins, so that `Asendab keda` is not read as `Asendab`, and `Ametnikku asendab` (someone stands in for the
 * official) not as `Ametnik asendab` (the official stands in).
 */

/** A field of `üldosa`. */
export type GeneralField =
  | 'ametinimetus'
  | 'struktuuriüksus'
  | 'vahetu_juht'
  | 'alluvad'
  | 'asendab'
  | 'asendaja'
  | 'eesmärk'
  | 'ametikoha_grupp'
  | 'eritingimused'
  | 'muud_andmed';

/** A field of `nõuded`. */
export type RequirementField =
  | 'haridus'
  | 'töökogemus'
  | 'keeleoskus'
  | 'arvutioskus'
  | 'teadmised_ja_oskused'
  | 'isikuomadused'
  | 'kompetentsid'
  | 'täiendavad_kompetentsid';

export const GENERAL_LABELS: Record<GeneralField, readonly string[]> = {
  ametinimetus: [
    'ametinimetus',
    'teenistuskoht',
    'ametikoht',
    'töökoht',
    '{koht} nimetus',
    'ametikoha nimi',
    'teenistuskoha nimi',
    'ametikoha nimetus ja kood',
  ],
  struktuuriüksus: [
    'struktuuriüksus',
    'struktuuriüksuse nimetus',
    'üksus',
    'osakond',
    'struktuuriüksus/talitus',
    'allüksus',
  ],
  vahetu_juht: [
    'vahetu juht',
    'vahetu ülemus',
    'otsene juht',
    'kellele allub',
    'allub',
    'allub kellele',
    'alluvus',
    'vahetu juhi ametikoht',
    'vahetu juhi ametinimetus',
  ],
  alluvad: [
    'alluvad',
    'temale alluvad',
    'otsesed alluvad',
    'vahetud alluvad',
    'kes alluvad',
    'alluvad teenistujad',
    'alluvate teenistuskohad',
    'alluvate ametikohad',
  ],
  asendab: [
    'keda asendab',
    'teenistuja asendab',
    'asendab',
    'tema asendab',
    'ametnik asendab',
    'töötaja asendab',
    'asendab keda',
    'keda ametnik asendab',
    'keda teenistuja asendab',
    'keda töötaja asendab',
    'asendatav',
    'asendatavad',
    'asendamine (keda asendab)',
  ],
  asendaja: [
    'kes asendab',
    'teenistuja asendaja',
    'asendaja',
    'asendajad',
    'asendaja (d)',
    'asendaja(d)',
    'esimene asendaja',
    'teine asendaja',
    'tema asendaja',
    'ametnikku asendab',
    'teenistujat asendab',
    'töötajat asendab',
    'teda asendab',
    'asendab kes',
    'ametniku asendaja',
    'töötaja asendaja',
    'kes asendab ametnikku',
    'kes asendab teenistujat',
    'kes asendab töötajat',
    'asendamine (kes asendab)',
  ],
  eesmärk: ['{koht} eesmärk', '{koht} põhieesmärk', 'eesmärk', 'töö eesmärk'],
  ametikoha_grupp: ['{koht} grupp', '{koht} liik', 'teenistuse liik', 'teenistusgrupp'],
  eritingimused: [
    'eritingimused',
    'töötingimuste erisused',
    'teenistustingimuste erisused',
    '{koht} eritingimused',
    '{koht} erisused',
    'töö eritingimused',
    'teenistuse eritingimused',
    'tööaja erisused',
  ],
  // Labels without a key of their own: known, so that they are told from running text.
  muud_andmed: [
    'ametisse nimetab',
    'ametisse nimetaja',
    'tööle võtab',
    '{koht} asukoht',
    'töö tegemise koht',
    'teenistuse koht',
    'asukoht',
    'ametiasutus',
    'asutus',
    'põhitöö nr',
    'ametikoha kood',
    'teenistusgrupi põhigrupp',
    'teenistusrühm',
    'palgaaste',
    'koormus',
    'töökoormus',
    'teenistusaeg',
    'tööaeg',
    'teenistusse võtmine',
    'koostöö',
    'koostööpartnerid',
    'teenistuja nimi',
    'töötaja nimi',
    'ametniku nimi',
  ],
};

export const REQUIREMENT_LABELS: Record<RequirementField, readonly string[]> = {
  haridus: [
    'haridus',
    'haridustase',
    'haridus ja kvalifikatsioon',
    'nõutav haridus',
    'nõuded haridusele',
    'haridus/kvalifikatsioon',
    'haridusnõuded',
  ],
  töökogemus: [
    'töökogemus',
    'erialane töökogemus',
    'kogemus',
    'kogemused',
    'töökogemused',
    'nõuded töökogemusele',
    'eelnev töökogemus',
    'varasem töökogemus',
    'töö- ja juhtimiskogemus',
    'erialane kogemus',
    'tööstaaž',
  ],
  keeleoskus: [
    'keeleoskus',
    'keelteoskus',
    'keelteoskused',
    'keeleoskused',
    'nõuded keeleoskusele',
    'keelteoskuse tase',
    'võõrkeeled',
  ],
  arvutioskus: [
    'arvutikasutamise oskus',
    'arvutikasutamise oskused',
    'arvutioskus',
    'arvutioskused',
    'arvuti kasutamise oskus',
    'arvutikasutusoskus',
    'digioskused',
    'digipädevus',
  ],
  teadmised_ja_oskused: [
    'teadmised ja oskused',
    'vajalikud teadmised ja oskused',
    'oskused ja teadmised',
    'teadmised',
    'oskused',
    'erialased teadmised',
    'erialased teadmised ja oskused',
    'nõuded teadmistele ja oskustele',
    'muud teadmised ja oskused',
    'ametialased teadmised ja oskused',
    'teadmised, oskused',
  ],
  isikuomadused: [
    'isikuomadused',
    'isikuomadused ja hoiakud',
    'vajalikud isikuomadused',
    'isiksuseomadused',
    'isikuomadused ja võimed',
    'isikuomadused, võimed',
  ],
  kompetentsid: [
    'tööks vajalikud kompetentsid',
    'kompetentsid',
    'kompetentsinõuded',
    'vajalikud kompetentsid',
    'nõutavad kompetentsid',
    'üldkompetentsid',
    'ametialased kompetentsid',
  ],
  täiendavad_kompetentsid: [
    'täiendavad kompetentsid, isikuomadused ja teadmised',
    'täiendavad kompetentsid',
    'lisakompetentsid',
    'täiendavad kompetentsid ja isikuomadused',
    'täiendavad nõuded',
    'muud nõuded',
    'täiendavad teadmised, oskused ja isikuomadused',
  ],
};
