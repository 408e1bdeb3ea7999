import type { Origin } from '../tree/index.ts';

/** The document that users get, key for key the data contract; the JSON Schemas under `schemas/` say the same, held by a test. */

/** ISO 8601 calendar date, "2024-11-15". */
export type IsoDate = string;

export type EducationLevel =
  | 'põhiharidus'
  | 'keskharidus'
  | 'kutseharidus'
  | 'kõrgharidus'
  | 'rakenduskõrgharidus'
  | 'bakalaureus'
  | 'magister'
  | 'doktor';
export type Demand = 'nõutav' | 'soovitav';
export type CefrLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';

export interface Approval {
  asutus?: string;
  kinnitaja?: string;
  liik?: 'käskkiri' | 'leping' | 'muu';
  number?: string;
  kuupäev?: IsoDate;
  lisa?: number;
}

export interface LabelledValue {
  nimetus: string;
  väärtus: string;
}

export interface GeneralPart {
  ametinimetus?: string;
  struktuuriüksus?: string;
  vahetu_juht?: string;
  alluvad?: string[];
  asendab?: string[];
  asendaja?: string[];
  eesmärk?: string;
  ametikoha_grupp?: 'ametnik' | 'töötaja';
  eritingimused?: string;
  muud_andmed?: LabelledValue[];
}

export interface Task {
  number?: string;
  ülesanne: string;
  alapunktid?: string[];
  tulemused?: string[];
}

export interface LanguageSkill {
  /** ISO 639-1, or `muu` for a foreign language that is not named. */
  keel: string;
  tase?: CefrLevel;
  nõue: Demand;
  soovitavad?: string[];
}

export interface Competence {
  nimetus: string;
  kirjeldused: string[];
}

export interface AdditionalCompetence {
  nimetus?: string;
  kirjeldus?: string;
}

export interface Requirements {
  haridus?: { tekst: string; tase?: EducationLevel; soovitav_tase?: EducationLevel };
  töökogemus?: { tekst: string; aastad?: number; juhtimiskogemus_aastad?: number; nõue?: Demand };
  keeleoskus?: { tekst: string; keeled?: LanguageSkill[] };
  arvutioskus?: string;
  teadmised_ja_oskused?: string[];
  isikuomadused?: string[];
  kompetentsid?: Competence[];
  täiendavad_kompetentsid?: AdditionalCompetence[];
}

export interface Signature {
  nimi?: string;
  amet?: string;
  pool?: 'tööandja' | 'töötaja';
  viis?: 'digitaalne' | 'omakäeline';
}

export interface OtherSection {
  pealkiri?: string;
  sisu: string[];
}

export type DocumentFormat =
  'pdf' | 'pilt' | 'tekst' | 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'eml' | 'md' | 'yaml' | 'json';
export type ContainerFormat = 'asice' | 'asics' | 'bdoc' | 'ddoc' | 'zip' | 'eml';

export interface ContainerSignature {
  nimi?: string;
  /** As claimed by the signer, ISO 8601 with zone. */
  aeg?: string;
  roll?: string;
  koht?: string;
  /** Whether the digest in the signature matches the bytes of this file. */
  räsi: 'klapib' | 'ei klapi' | 'allkirjastamata';
}

export interface ContainerSource {
  fail: string;
  vorming: ContainerFormat;
  /** The trust list cannot be asked offline: never claimed to be valid. */
  kehtivus?: 'kontrollimata';
  allkirjad?: ContainerSignature[];
}

export interface RegisterRow {
  viit?: string;
  registreeritud?: IsoDate;
  sünkroonitud?: IsoDate;
  liik?: string;
  funktsioon?: string;
  sari?: string;
  toimik?: string;
  juurdepääsupiirang?: string;
  adressaat?: string;
  saatmisviis?: string;
  vastutaja?: string;
}

/** Where a value stands in the source; the written form of `Origin`. */
export interface Place {
  lehekülg?: number;
  /** Left, top, right, bottom; points, top-left origin. */
  kast?: [number, number, number, number];
  rida?: number;
  meetod?: 'tekst' | 'ocr';
  usaldus?: number;
}

export interface Source {
  fail?: string;
  sha256?: string;
  /** A signed container itself only where none of its documents could be named. */
  vorming?: DocumentFormat | 'asice' | 'bdoc' | 'ddoc';
  lehekülgi?: number;
  leheküljed?: [number, number];
  meetod?: 'tekst' | 'ocr' | 'segatud';
  ocr_usaldus?: number;
  kaetus?: number;
  konteiner?: ContainerSource;
  register?: RegisterRow;
  /** The repaired plain text, where it was asked for. */
  tekst?: string;
  /** JSON Pointer of a value to its places in reading order, where they were asked for. */
  kohad?: Record<string, Place[]>;
}

/** One job description (`ametijuhend.v1`). */
export interface JobDescription {
  skeem: 'ametijuhend.v1';
  kinnitus?: Approval;
  üldosa?: GeneralPart;
  ülesanded?: Task[];
  nõuded?: Requirements;
  õigused?: string[];
  vastutus?: string[];
  töövahendid?: string;
  muutmine?: string[];
  allkirjad?: Signature[];
  muu?: OtherSection[];
  allikas?: Source;
}

export interface Repeal {
  number?: string;
  kuupäev?: IsoDate;
  lisad?: number[];
}

/** A description that is changed, or the directive that approved it, as far as the text names them. */
export interface Amendment extends Repeal {
  lisa?: number;
  ametikoht?: string;
}

/** The directive that approves descriptions (`käskkiri.v1`). */
export interface Directive {
  skeem: 'käskkiri.v1';
  number?: string;
  kuupäev?: IsoDate;
  pealkiri?: string;
  alus?: string;
  kinnitab?: { lisa?: number; ametikoht: string }[];
  muudab?: Amendment[];
  tunnistab_kehtetuks?: Repeal[];
  jõustumine?: string;
  sätted?: string[];
  allkirjad?: Signature[];
  allikas?: Source;
}

export type Description = JobDescription | Directive;

/** Where the values of one description stand: JSON Pointer to places. */
export type Provenance = Record<string, Origin[]>;

/** One document as a value, the places of its values, and the share of its words that stand in it. */
export interface Modelled {
  document: Description;
  provenance: Provenance;
  /** 0..1 */
  coverage: number;
  /** The repaired plain text, a line for each paragraph. */
  text: string;
  /** First and last page. */
  pages?: [number, number];
}
