/** Words of approval marks, in the genitive as printed, and their nominative (domain.md 2.6). */

/** Endings of institutions: genitive to nominative, the longest first. */
export const INSTITUTION_ENDINGS: readonly [genitive: string, nominative: string][] = [
  ['inspektsiooni', 'inspektsioon'],
  ['ministeeriumi', 'ministeerium'],
  ['valitsuse', 'valitsus'],
  ['kantselei', 'kantselei'],
  ['keskuse', 'keskus'],
  ['prefektuuri', 'prefektuur'],
  ['haigla', 'haigla'],
  ['instituudi', 'instituut'],
  ['muuseumi', 'muuseum'],
  ['raamatukogu', 'raamatukogu'],
  ['lasteaia', 'lasteaed'],
  ['gümnaasiumi', 'gümnaasium'],
  ['kooli', 'kool'],
  ['arhiivi', 'arhiiv'],
  ['ameti', 'amet'],
  ['fondi', 'fond'],
  ['kohtu', 'kohus'],
  ['kogu', 'kogu'],
  ['teenistuse', 'teenistus'],
  ['prokuratuuri', 'prokuratuur'],
  ['sihtasutuse', 'sihtasutus'],
  ['asutuse', 'asutus'],
  ['agentuuri', 'agentuur'],
  ['akadeemia', 'akadeemia'],
  ['vangla', 'vangla'],
  ['maleva', 'malev'],
  ['liidu', 'liit'],
  ['kodu', 'kodu'],
  ['büroo', 'büroo'],
  ['kaitseväe', 'kaitsevägi'],
  ['komisjoni', 'komisjon'],
];

/** Legal forms that a name begins or ends with; such a name stays as printed. */
export const LEGAL_FORMS: readonly string[] = ['SA', 'AS', 'OÜ', 'MTÜ', 'TÜ'];

/** Words behind an office in the genitive: someone acts for its holder. */
export const ACTING: readonly string[] = ['kt', 'k.t.', 'kohusetäitja', 'ülesannetes'];

/** First words of a mark, in lower case; also by its approver: "KINNITAN". */
export const APPROVED: readonly string[] = ['kinnitatud', 'kinnitanud', 'kehtestatud'];

/** Offices of approvers, genitive to nominative; words may be put before one: "siseministri", "personalidirektori". */
export const APPROVERS: Readonly<Record<string, string>> = {
  peadirektori: 'peadirektor',
  direktori: 'direktor',
  kantsleri: 'kantsler',
  ministri: 'minister',
  juhataja: 'juhataja',
  vallavanema: 'vallavanem',
  linnapea: 'linnapea',
  juhi: 'juht',
  riigisekretäri: 'riigisekretär',
  peainspektori: 'peainspektor',
  politseiprefekti: 'politseiprefekt',
  prefekti: 'prefekt',
  linnasekretäri: 'linnasekretär',
  vallasekretäri: 'vallasekretär',
  asekantsleri: 'asekantsler',
  'peadirektori asetäitja': 'peadirektori asetäitja',
  koolijuhi: 'koolijuht',
  rektori: 'rektor',
  dekaani: 'dekaan',
  'juhatuse esimehe': 'juhatuse esimees',
  'juhatuse liikme': 'juhatuse liige',
  'nõukogu esimehe': 'nõukogu esimees',
  'volikogu esimehe': 'volikogu esimees',
  esimehe: 'esimees',
  peaarsti: 'peaarst',
  ülemarsti: 'ülemarst',
  ülema: 'ülem',
  pealiku: 'pealik',
  malevapealiku: 'malevapealik',
  'riigi peaprokuröri': 'riigi peaprokurör',
  peaprokuröri: 'peaprokurör',
  abilinnapea: 'abilinnapea',
  'linnaosa vanema': 'linnaosa vanem',
  osavallavanema: 'osavallavanem',
  kantseleijuhi: 'kantseleijuht',
  personalijuhi: 'personalijuht',
  tegevjuhi: 'tegevjuht',
  vanema: 'vanem',
  presidendi: 'president',
  juhatuse: 'juhatus',
};

/** By what it was approved. */
export const INSTRUMENTS: readonly [stem: string, kind: 'käskkiri' | 'leping' | 'muu'][] = [
  ['käskkir', 'käskkiri'],
  ['töölepingu', 'leping'],
  ['lepingu', 'leping'],
  ['korraldus', 'muu'],
  ['otsus', 'muu'],
  ['määrus', 'muu'],
];

/** Months by their stem; every case form begins with it (domain.md 2.5). */
export const MONTH_STEMS: readonly [stem: string, month: number][] = [
  ['jaanuar', 1],
  ['veebruar', 2],
  ['märts', 3],
  ['aprill', 4],
  ['mai', 5],
  ['juuni', 6],
  ['juuli', 7],
  ['august', 8],
  ['septemb', 9],
  ['oktoob', 10],
  ['novemb', 11],
  ['detsemb', 12],
];

/** Months as they are shortened, without the stop behind them; May, June and July are printed whole. */
export const MONTH_ABBREVIATIONS: readonly [short: string, month: number][] = [
  ['jaan', 1],
  ['veebr', 2],
  ['veeb', 2],
  ['apr', 4],
  ['aug', 8],
  ['sept', 9],
  ['okt', 10],
  ['nov', 11],
  ['dets', 12],
];
