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
} satisfies Catalogue;
