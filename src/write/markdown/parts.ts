import type { SchemaName } from '../../contract/index.ts';
import type { Parts } from './form.ts';
import { competences } from './forms/competences.ts';
import { detailed } from './forms/detailed.ts';
import { list } from './forms/list.ts';
import { named } from './forms/named.ts';
import { other } from './forms/other.ts';
import { table } from './forms/table.ts';
import { tasks } from './forms/tasks.ts';
import { text } from './forms/text.ts';

/**
 * The parts of a document that people read under headings, and the form of each. Headings and labels are the schema's titles.
 *
 * What is not named here stands in the front matter: where the document comes from, and the short values of the general part.
 */
export const PARTS: Record<SchemaName, Parts> = {
  'ametijuhend.v1': {
    üldosa: {
      alluvad: list,
      asendab: list,
      asendaja: list,
      eesmärk: text,
      eritingimused: text,
      muud_andmed: named('nimetus', 'väärtus'),
    },
    ülesanded: tasks,
    nõuded: {
      haridus: detailed,
      töökogemus: detailed,
      keeleoskus: detailed,
      arvutioskus: text,
      teadmised_ja_oskused: list,
      isikuomadused: list,
      kompetentsid: competences,
      täiendavad_kompetentsid: named('nimetus', 'kirjeldus'),
    },
    õigused: list,
    vastutus: list,
    töövahendid: text,
    muutmine: list,
    allkirjad: table,
    muu: other,
  },
  'käskkiri.v1': {
    alus: text,
    kinnitab: table,
    muudab: table,
    tunnistab_kehtetuks: table,
    sätted: list,
    allkirjad: table,
  },
};

/** The value that the document's title shows. */
export const TITLE: Record<SchemaName, string[]> = {
  'ametijuhend.v1': ['üldosa', 'ametinimetus'],
  'käskkiri.v1': ['pealkiri'],
};
