import type { Catalogue } from './define.ts';

/** What `segment` and `model` find about the parts of a document and their values. */
export const segmentMessages = {
  'ei-ole-ametijuhend': {
    raskus: 'viga',
    text: {
      et: 'Dokumendis ei ole ühtegi ametijuhendi osa (üldosa, ülesanded, nõuded, õigused, vastutus)',
      en: 'The document has no part of a job description (üldosa, ülesanded, nõuded, õigused, vastutus)',
    },
    note: {
      et: 'Kui see siiski on ametijuhend, vaata `--until layout` abil, mis tekst sellest kätte saadi.',
      en: 'If it is one all the same, look with `--until layout` at the text that was found.',
    },
  },
  'puuduv-jagu': {
    raskus: 'hoiatus',
    text: { et: 'Puudub jagu: {jagu}', en: 'Missing section: {jagu}' },
    note: {
      et: 'Kui dokumendis see on, on pealkiri sõnastatud tundmatult.',
      en: 'If the document has it, its heading is worded in an unknown way.',
    },
  },
  'kadunud-jagu': {
    raskus: 'hoiatus',
    text: {
      et: 'Sisukorras on jagu, mida tekstis ei ole: {pealkiri}',
      en: 'The outline announces a section that the text lacks: {pealkiri}',
    },
    note: {
      et: 'Fail on arvatavasti poolik; kontrolli originaali.',
      en: 'The file is probably incomplete; check the original.',
    },
  },
  'tundmatu-pealkiri': {
    raskus: 'teade',
    text: {
      et: 'Tundmatu pealkiri on jäetud jaotisse `muu`: {pealkiri}',
      en: 'Unknown heading kept under `muu`: {pealkiri}',
    },
  },
  'tundmatu-väli': {
    raskus: 'teade',
    text: {
      et: 'Tundmatu väli on jäetud jaotisse `muud_andmed`: {nimetus}',
      en: 'Unknown field kept under `muud_andmed`: {nimetus}',
    },
  },
  'veerud-ebakindlad': {
    raskus: 'hoiatus',
    text: { et: 'Veergude jaotus on ebakindel', en: 'How the columns divide is uncertain' },
    note: { et: 'Võrdle neid väärtusi dokumendiga.', en: 'Compare these values with the document.' },
  },
  'tühi-ülesanne': {
    raskus: 'hoiatus',
    text: { et: 'Ülesandel {number} ei ole teksti', en: 'Task {number} has no text' },
  },
  'sõna-kodutu': {
    raskus: 'hoiatus',
    text: { et: 'Sõnad ei jõudnud ühelegi väljale: {sõnad}', en: 'Words that reached no field: {sõnad}' },
    note: { et: 'Palun teata sellest: ükski sõna ei tohi kaduda.', en: 'Please report this: no word may be lost.' },
  },
  'sõna-liigne': {
    raskus: 'hoiatus',
    text: {
      et: 'Väljadel on sõnu, mida allikas nii palju ei ole: {sõnad}',
      en: 'Fields hold words more often than the source: {sõnad}',
    },
    note: {
      et: 'Palun teata sellest: ühtegi sõna ei tohi juurde tulla.',
      en: 'Please report this: no word may be added.',
    },
  },
  'andmed-vigased': {
    raskus: 'viga',
    text: {
      et: 'Andmed ei vasta skeemile, kõigepealt kohas {koht}',
      en: 'The data do not follow the schema, first at {koht}',
    },
    note: {
      et: '`ametijuhend validate` näitab iga vea kohta ja parandust.',
      en: '`ametijuhend validate` shows every mistake, where it is and how to mend it.',
    },
  },
  'skeemist-kõrval': {
    raskus: 'viga',
    text: {
      et: 'Tulemus ei vasta skeemile kohas {koht}: {põhjus}',
      en: 'The result does not follow the schema at {koht}: {põhjus}',
    },
    note: { et: 'Palun teata sellest koos failiga.', en: 'Please report this, with the file if you may.' },
  },
  'poolitus-parandatud': {
    raskus: 'teade',
    text: { et: 'Poolitus liidetud: {sõnad}', en: 'Words divided at a hyphen were joined: {sõnad}' },
  },
  'tase-parandatud': {
    raskus: 'teade',
    text: { et: 'Keeletase loetud kujust `{leitud}` kui {tase}', en: 'Language level read from `{leitud}` as {tase}' },
  },
} satisfies Catalogue;
