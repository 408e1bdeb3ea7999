import type { Catalogue } from './define.ts';

export const sourceMessages = {
  'fail-puudub': {
    raskus: 'viga',
    text: { et: 'Faili ei ole: {tee}', en: 'No such file: {tee}' },
    note: { et: 'Kontrolli nime ja kausta.', en: 'Check the name and the folder.' },
  },
  'fail-loetamatu': {
    raskus: 'viga',
    text: { et: 'Faili ei saa lugeda: {põhjus}', en: 'Cannot read the file: {põhjus}' },
  },
  'fail-tühi': { raskus: 'viga', text: { et: 'Fail on tühi', en: 'The file is empty' } },
  'fail-eriline': {
    raskus: 'viga',
    text: { et: 'See ei ole tavaline fail ({liik})', en: 'This is not a regular file ({liik})' },
    note: { et: 'Kausta jaoks on käsk `batch`.', en: 'For a folder use `batch`.' },
  },
  'vorming-tundmatu': {
    raskus: 'viga',
    text: { et: 'Tundmatu vorming: {kirjeldus}', en: 'Unknown format: {kirjeldus}' },
    note: {
      et: 'Vorminguid, mida loetakse, näitab `ametijuhend doctor`.',
      en: '`ametijuhend doctor` lists the formats that can be read.',
    },
  },
  piirmäär: {
    raskus: 'viga',
    text: {
      et: 'Piirmäär ületatud: {piir} on {lubatud}, leiti {leitud}',
      en: 'Limit exceeded: {piir} is {lubatud}, found {leitud}',
    },
  },
} satisfies Catalogue;
