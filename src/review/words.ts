import type { Wording } from '../messages/index.ts';

export const NO_PICTURE: Wording = { et: 'Lehe pilti ei ole', en: 'There is no picture of this page' };

export const NOTHING_TO_SHOW: Wording = {
  et: 'Sellel vormingul ei ole lehepilte; kõrval on andmed.',
  en: 'This format has no pictures of pages; the data stand beside.',
};

export const NO_DOCUMENTS: Wording = { et: 'Ametijuhendit ei leitud.', en: 'No job description was found.' };

export const TITLES = {
  review: { et: 'Ülevaatus', en: 'Review' },
  source: { et: 'Allikas', en: 'Source' },
  data: { et: 'Andmed', en: 'Data' },
  findings: { et: 'Leiud', en: 'Findings' },
  field: { et: 'loetud koht', en: 'where a field was read' },
  doubtful: { et: 'ebakindlalt tuvastatud sõna', en: 'word recognised with little confidence' },
  finding: { et: 'leid', en: 'finding' },
} satisfies Record<string, Wording>;

export const pageWords = (page: number): Wording => ({ et: `lk ${page}`, en: `p. ${page}` });
export const lineWords = (line: number): Wording => ({ et: `rida ${line}`, en: `line ${line}` });

/** 0..1 as people write it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
