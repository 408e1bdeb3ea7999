import type { Catalogue } from '../../messages/index.ts';

/** What can be wrong with a configuration. */
export const configMessages = {
  'seadistus-süntaks': {
    raskus: 'viga',
    text: { et: 'Seadistus ei ole õige YAML: {reason}', en: 'Unexpected syntax in the configuration: {reason}' },
  },
  'seadistus-võti': {
    raskus: 'viga',
    text: {
      et: 'Tundmatu seadistuse võti `{actual}`{hint}',
      en: 'Unexpected key `{actual}` in the configuration{hint}',
    },
    note: {
      et: 'Võtmed on `rules`, `ignore`, `institution` ja `vocabulary` (`headings`, `labels`, `posts`, `units`).',
      en: 'The keys are `rules`, `ignore`, `institution` and `vocabulary` (`headings`, `labels`, `posts`, `units`).',
    },
  },
  'seadistus-reegel': {
    raskus: 'viga',
    text: { et: 'Tundmatu reegel `{actual}`{hint}', en: 'Unexpected rule `{actual}`{hint}' },
    note: { et: 'Reegleid loetleb `ametijuhend rules`.', en: '`ametijuhend rules` lists the rules.' },
  },
  'seadistus-raskus': {
    raskus: 'viga',
    text: { et: 'Tundmatu raskus `{actual}`', en: 'Unexpected severity `{actual}`' },
    note: { et: 'Lubatud on {allowed}.', en: 'Allowed: {allowed}.' },
  },
  'seadistus-liik': {
    raskus: 'viga',
    text: { et: 'Seadistuse väärtus on vale liiki', en: 'Unexpected type of value in the configuration' },
    note: { et: 'Oodatud kuju: {expected}', en: 'Expected form: {expected}' },
  },
} satisfies Catalogue;
