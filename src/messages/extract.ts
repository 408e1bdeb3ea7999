import type { Catalogue } from './define.ts';

export const extractMessages = {
  'arhiiv-rikutud': {
    raskus: 'viga',
    text: { et: 'Arhiiv on rikutud või poolik', en: 'The archive is damaged or cut short' },
    note: { et: 'Küsi fail uuesti sealt, kust see pärit on.', en: 'Ask for the file again where it came from.' },
  },
  'arhiiv-vastuolu': {
    raskus: 'viga',
    text: {
      et: 'Arhiivi sisukord ja sisu on vastuolus: {nimi}',
      en: 'The directory of the archive and its content disagree: {nimi}',
    },
    note: {
      et: 'Sellist arhiivi loevad eri programmid eri moodi; seda ei avata.',
      en: 'Programs would read different things out of such an archive; it is not opened.',
    },
  },
  'arhiiv-nimi': {
    raskus: 'viga',
    text: {
      et: 'Arhiivis on lubamatu failinimi ({põhjus}): {nimi}',
      en: 'Unsafe file name in the archive ({reason}): {nimi}',
    },
  },
  'arhiiv-krüpteeritud': {
    raskus: 'viga',
    text: { et: 'Arhiiv on parooliga krüpteeritud', en: 'The archive is encrypted with a password' },
    note: { et: 'Paki see enne lahti.', en: 'Unpack it first.' },
  },
  'arhiiv-pakkimine': {
    raskus: 'viga',
    text: {
      et: 'Arhiivi pakkimisviisi ei tunta ({viis}): {nimi}',
      en: 'Unsupported compression method in the archive ({viis}): {nimi}',
    },
    note: { et: 'Paki see lahti ja tee tavaline ZIP.', en: 'Unpack it and make a plain ZIP file.' },
  },
  'pdf-parool': {
    raskus: 'viga',
    text: { et: 'PDF on parooliga kaitstud', en: 'The PDF is protected by a password' },
    note: { et: 'Anna parool failis: `--password-file`.', en: 'Give the password in a file: `--password-file`.' },
  },
  'pdf-vale-parool': {
    raskus: 'viga',
    text: { et: 'Parool ei ava seda PDF-i', en: 'The password does not open this PDF' },
  },
  'pdf-krüpteering': {
    raskus: 'viga',
    text: {
      et: 'PDF on krüpteeritud viisil, mida ei loeta: {põhjus}',
      en: 'The PDF is encrypted in a way that cannot be read: {põhjus}',
    },
  },
  'pdf-katki': {
    raskus: 'viga',
    text: {
      et: 'PDF on vigane ja seda ei saa avada: {põhjus}',
      en: 'The PDF is damaged and cannot be opened: {põhjus}',
    },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-tühi': { raskus: 'viga', text: { et: 'PDF-is ei ole ühtki lehekülge', en: 'The PDF has no pages' } },
  'pdf-lehtedeta': {
    raskus: 'viga',
    text: { et: 'Ühtki lehekülge ei saanud lugeda', en: 'None of the pages could be read' },
  },
  'pdf-leht-katki': {
    raskus: 'viga',
    text: { et: 'Lehekülg on vigane ja jäi lugemata', en: 'The page is damaged and was left out' },
  },
  'lehed-puuduvad': {
    raskus: 'viga',
    text: {
      et: 'Lehekülgi {vahemik} ei ole: failis on {lehti}',
      en: 'There are no pages {vahemik}: the file has {lehti}',
    },
  },
} satisfies Catalogue;
