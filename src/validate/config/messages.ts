import type { Catalogue } from '../../messages/index.ts';

/** What can be wrong with a configuration. */
export const configMessages = {
  'seadistus-loetamatu': {
    raskus: 'viga',
    text: { et: 'Seadistust ei saa lugeda ({code})', en: 'The configuration cannot be read ({code})' },
    note: { et: 'Kontrolli faili õigusi.', en: 'Check the permissions of the file.' },
  },
  'seadistus-mitu': {
    raskus: 'viga',
    text: {
      et: 'Siin algab teine dokument, aga seadistus on üks',
      en: 'Unexpected second document, a configuration is one',
    },
    note: { et: 'Jäta rida `---` ära.', en: 'Leave out the line `---`.' },
  },
  'seadistus-võti': {
    raskus: 'viga',
    text: {
      et: 'Tundmatu seadistuse võti `{actual}`{vihje}',
      en: 'Unexpected key `{actual}` in the configuration{hint}',
    },
    note: { et: 'Siin võivad olla võtmed {allowed}.', en: 'The keys here are {allowed}.' },
  },
  'seadistus-reegel': {
    raskus: 'viga',
    text: { et: 'Tundmatu reegel `{actual}`{vihje}', en: 'Unexpected rule `{actual}`{hint}' },
    note: { et: 'Reegleid loetleb `ametijuhend rules`.', en: '`ametijuhend rules` lists the rules.' },
  },
  'seadistus-raskus': {
    raskus: 'viga',
    text: { et: 'Tundmatu raskus `{actual}`', en: 'Unexpected severity `{actual}`' },
    note: { et: 'Lubatud on {allowed}.', en: 'Allowed: {allowed}.' },
  },
  'seadistus-liik': {
    raskus: 'viga',
    text: {
      et: 'Seadistuse väärtus on vale liiki, oodatud on {kuju}',
      en: 'Unexpected type of value in the configuration, expected {form}',
    },
  },
} satisfies Catalogue;
