import type { Catalogue } from './define.ts';

/** Archives, signed containers and messages: files that hold files. */
export const containerMessages = {
  'arhiiv-rikutud': {
    raskus: 'viga',
    text: { et: 'Arhiiv või ümbrik on rikutud või poolik', en: 'The archive or container is damaged or cut short' },
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
    note: {
      et: 'Paki arhiiv lahti ja loe failid ükshaaval, kui sa saatjat usaldad.',
      en: 'Unpack the archive and read its files one by one, if you trust the sender.',
    },
  },
  'arhiiv-krüpteeritud': {
    raskus: 'viga',
    text: { et: 'Arhiiv on parooliga krüpteeritud', en: 'The archive is encrypted with a password' },
    note: { et: 'Anna parool failis: `--password-file`.', en: 'Give the password in a file: `--password-file`.' },
  },
  'arhiiv-parool': {
    raskus: 'viga',
    text: { et: 'Parool ei ava seda arhiivi', en: 'The password does not open this archive' },
    note: {
      et: 'Kirjuta õige parool faili ja anna see valikuga --password-file.',
      en: 'Write the right password to a file and name it with --password-file.',
    },
  },
  'arhiiv-pakkimine': {
    raskus: 'viga',
    text: {
      et: 'Arhiivi pakkimisviisi ei tunta ({viis}): {nimi}',
      en: 'Unsupported compression method in the archive ({viis}): {nimi}',
    },
    note: { et: 'Paki see lahti ja tee tavaline ZIP.', en: 'Unpack it and make a plain ZIP file.' },
  },
  'kiri-vigane': {
    raskus: 'viga',
    text: {
      et: 'Kirja ei saa lugeda: selle ehitus on vigane',
      en: 'The message cannot be read: its structure is broken',
    },
    note: {
      et: 'Salvesta kiri postiprogrammist uuesti või loe manused eraldi.',
      en: 'Save the message again, or read its attachments by themselves.',
    },
  },
  'konteiner-dokumendita': {
    raskus: 'viga',
    text: {
      et: 'Ümbrikus või arhiivis ei ole ühtki loetavat faili',
      en: 'The container holds no file that can be read',
    },
    note: { et: 'Kontrolli, kas see on õige ümbrik.', en: 'Check that this is the right container.' },
  },
  'konteiner-fail-tühi': {
    raskus: 'teade',
    text: {
      et: 'Ümbrikus on tühi fail, see jäetakse vahele: {nimi}',
      en: 'An empty file in the container is left out: {nimi}',
    },
  },
  'konteiner-fail-tundmatu': {
    raskus: 'hoiatus',
    text: {
      et: 'Ümbrikus on fail, mida ei loeta ({kirjeldus}): {nimi}',
      en: 'A file in the container cannot be read ({description}): {nimi}',
    },
  },
  'konteiner-mimetype': {
    raskus: 'teade',
    text: {
      et: 'Ümbriku esimene kirje ei ole `mimetype`, nagu standard nõuab',
      en: 'The first entry of the container is not `mimetype`, as the standard asks',
    },
  },
  'konteiner-loend': {
    raskus: 'hoiatus',
    text: {
      et: 'Ümbriku loend (META-INF/manifest.xml) ja sisu erinevad: {nimi}',
      en: 'The list of the container (META-INF/manifest.xml) and its content differ: {nimi}',
    },
  },
  'kehtivus-kontrollimata': {
    raskus: 'teade',
    text: {
      et: 'Allkirjade kehtivust ei kontrollitud, kontrolliti ainult failide räsisid',
      en: 'The signatures were not validated, only the digests of the files were compared',
    },
    note: {
      et: 'Kehtivust kontrollib DigiDoc (vajab võrku).',
      en: 'DigiDoc checks validity (it needs the network).',
    },
  },
  'konteiner-allkirjadeta': {
    raskus: 'hoiatus',
    text: { et: 'Ümbrikus ei ole ühtki allkirja', en: 'The container holds no signature' },
  },
  'räsi-ei-klapi': {
    raskus: 'hoiatus',
    text: {
      et: 'Faili on pärast allkirjastamist muudetud: {nimi} (allkirjastaja: {allkirjastaja})',
      en: 'The file was changed after it was signed: {nimi} (signer: {allkirjastaja})',
    },
    note: {
      et: 'Ära toetu sellele failile; küsi algne ümbrik uuesti.',
      en: 'Do not rely on this file; ask for the original container again.',
    },
  },
  'räsi-tundmatu': {
    raskus: 'hoiatus',
    text: {
      et: 'Faili räsi ei saa kontrollida, räsimeetodit ei tunta ({meetod}): {nimi}',
      en: 'The digest of the file cannot be checked, its method is not known ({meetod}): {nimi}',
    },
  },
  'fail-allkirjastamata': {
    raskus: 'hoiatus',
    text: {
      et: 'Fail on allkirjastamata: {nimi} (allkirjastaja {allkirjastaja} allkiri seda ei hõlma)',
      en: 'The file is not signed: {nimi} (the signature of {allkirjastaja} does not cover it)',
    },
  },
  'allkirjastatud-fail-puudub': {
    raskus: 'hoiatus',
    text: {
      et: 'Allkirjastatud faili ei ole ümbrikus: {nimi} (allkirjastaja: {allkirjastaja})',
      en: 'A signed file is missing from the container: {nimi} (signer: {allkirjastaja})',
    },
  },
  'allkiri-viide': {
    raskus: 'teade',
    text: {
      et: 'Allkirjas on faili nimi valesti kodeeritud (tühiku asemel +): {nimi}',
      en: 'The signature encodes the name of the file wrongly (+ for a space): {nimi}',
    },
  },
  'allkiri-vigane': {
    raskus: 'viga',
    text: { et: 'Allkirja ei saa lugeda ({põhjus}): {nimi}', en: 'The signature cannot be read ({reason}): {nimi}' },
    note: {
      et: 'Ümbriku failid loetakse ilma selle allkirjata.',
      en: 'The files of the container are read without this signature.',
    },
  },
  'sertifikaat-ei-klapi': {
    raskus: 'hoiatus',
    text: {
      et: 'Allkirja juures on teine sertifikaat kui see, millele allkiri viitab (allkirjastaja nimena on {allkirjastaja})',
      en: 'The signature brings another certificate than the one it names (the signer is given as {allkirjastaja})',
    },
  },
  'ajatempel-ei-klapi': {
    raskus: 'hoiatus',
    text: {
      et: 'Faili on pärast ajatempli võtmist muudetud: {nimi}',
      en: 'The file was changed after it was time-stamped: {nimi}',
    },
  },
  'ddoc-sisuta': {
    raskus: 'hoiatus',
    text: {
      et: 'Ümbrikus on ainult faili räsi, mitte fail ise: {nimi}',
      en: 'The container holds only the digest of a file, not the file: {nimi}',
    },
    note: {
      et: 'Küsi algne fail sealt, kust ümbrik pärit on.',
      en: 'Ask for the original file where the container came from.',
    },
  },
} satisfies Catalogue;
