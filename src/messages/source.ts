import type { Catalogue } from './define.ts';

export const sourceMessages = {
  'fail-puudub': {
    raskus: 'viga',
    text: { et: 'Faili ei ole: {tee}', en: 'No such file: {tee}' },
    note: { et: 'Kontrolli nime ja kausta.', en: 'Check the name and the folder.' },
  },
  'fail-loetamatu': {
    raskus: 'viga',
    text: { et: 'Faili ei saa lugeda: {põhjus}', en: 'Cannot read the file: {reason}' },
    note: { et: 'Kontrolli faili õigusi ja ketast.', en: 'Check the permissions of the file and the disk.' },
  },
  'fail-tühi': {
    raskus: 'viga',
    text: { et: 'Fail on tühi', en: 'The file is empty' },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'fail-eriline': {
    raskus: 'viga',
    text: { et: 'See ei ole tavaline fail ({liik})', en: 'This is not a regular file ({kind})' },
    note: {
      et: 'Kausta jaoks on käsk `batch`, toru jaoks nimi `-`.',
      en: 'For a folder use `batch`, for a pipe the name `-`.',
    },
  },
  'fail-muutus': {
    raskus: 'viga',
    text: { et: 'Fail muutus lugemise ajal', en: 'The file changed while it was being read' },
    note: { et: 'Proovi uuesti, kui fail on valmis.', en: 'Try again once the file is complete.' },
  },
  'vorming-tundmatu': {
    raskus: 'viga',
    text: { et: 'Tundmatu vorming: {kirjeldus}', en: 'Unknown format: {description}' },
    note: {
      et: 'Vorminguid, mida loetakse, näitab `ametijuhend doctor`.',
      en: '`ametijuhend doctor` lists the formats that can be read.',
    },
  },
  piirmäär: {
    raskus: 'viga',
    text: {
      et: 'Piirmäär ületatud: {piir} võib olla {lubatud}, leiti {leitud}',
      en: 'Limit exceeded: {limit} may be {lubatud}, found {leitud}',
    },
    note: {
      et: 'Tavaline dokument piirini ei jõua: kontrolli, kas see on õige fail.',
      en: 'No ordinary document comes to the limit: check that this is the right file.',
    },
  },
  'kodeering-arvatud': {
    raskus: 'teade',
    text: {
      et: 'Kodeering on arvatud tähtede järgi: {kodeering}',
      en: 'The character encoding was guessed from the letters: {kodeering}',
    },
  },
  'kodeering-parandatud': {
    raskus: 'hoiatus',
    text: {
      et: 'Tekst oli kaks korda kodeeritud (UTF-8 loetud kui {kodeering}) ja parandati',
      en: 'The text was encoded twice (UTF-8 read as {kodeering}) and was repaired',
    },
  },
} satisfies Catalogue;
