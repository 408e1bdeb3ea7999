import type { Description } from '../model/types.ts';
import type { IndexRow } from './types.ts';

/** What the index tells of the job descriptions among one file's documents; directives have no row of their own. */
export function indexRows(documents: readonly Description[]): IndexRow[] {
  return documents.flatMap((description, document) => {
    if (description.skeem !== 'ametijuhend.v1') return [];
    const { kinnitus = {}, üldosa = {}, allikas = {} } = description;
    const row = {
      leheküljed: allikas.leheküljed,
      lisa: kinnitus.lisa,
      ametinimetus: üldosa.ametinimetus,
      struktuuriüksus: üldosa.struktuuriüksus,
      ametikoha_grupp: üldosa.ametikoha_grupp,
      kinnitus_number: kinnitus.number,
      kinnitus_kuupäev: kinnitus.kuupäev,
      meetod: allikas.meetod,
      ocr_usaldus: allikas.ocr_usaldus,
      kaetus: allikas.kaetus,
    };
    return [{ document, ...withoutAbsent(row) }];
  });
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutAbsent<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Present<T>;
}
