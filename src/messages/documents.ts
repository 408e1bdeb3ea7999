import type { Catalogue } from './define.ts';

/** Word processing formats, web pages and the XML inside files. */
export const documentMessages = {
  'xml-vigane': {
    raskus: 'viga',
    text: { et: 'Faili sees olev XML on vigane: {põhjus}', en: 'The XML inside the file is damaged: {põhjus}' },
    note: {
      et: 'Ava fail selle programmis ja salvesta uuesti.',
      en: 'Open the file in its program and save it again.',
    },
  },
  'xml-keelatud': {
    raskus: 'viga',
    text: {
      et: 'XML sisaldab dokumenditüübi deklaratsiooni, mida ohutuse pärast ei loeta',
      en: 'The XML has a document type declaration, which is refused for safety',
    },
    note: {
      et: 'Salvesta dokument tekstitöötlusprogrammist uuesti.',
      en: 'Save the document again with a word processor.',
    },
  },
  'dokument-vigane': {
    raskus: 'viga',
    text: { et: 'Dokument on vigane: {põhjus}', en: 'The document is damaged: {põhjus}' },
    note: {
      et: 'Ava fail tekstitöötlusprogrammis ja salvesta uuesti.',
      en: 'Open the file in a word processor and save it again.',
    },
  },
  'dokument-katkeb': {
    raskus: 'hoiatus',
    text: {
      et: 'Fail katkeb enne lõppu; lõpust võib sõnu puududa',
      en: 'The file ends too early; words may be missing at the end',
    },
    note: { et: 'Küsi fail uuesti sealt, kust see pärit on.', en: 'Ask for the file again where it came from.' },
  },
  'dokument-parooliga': {
    raskus: 'viga',
    text: { et: 'Dokument on parooliga kaitstud', en: 'The document is protected by a password' },
    note: {
      et: 'Ava see parooliga tekstitöötlusprogrammis ja salvesta ilma paroolita.',
      en: 'Open it with the password in a word processor and save it without one.',
    },
  },
  'doc-vana': {
    raskus: 'viga',
    text: {
      et: 'Dokument on tehtud vanema Wordiga kui 97; seda vormingut ei loeta',
      en: 'The document was made by a Word older than 97, whose format is not read',
    },
    note: {
      et: 'Ava see LibreOffice’is ja salvesta .docx-ina.',
      en: 'Open it in LibreOffice and save it as .docx.',
    },
  },
  'jälitatud-muudatused': {
    raskus: 'hoiatus',
    text: {
      et: 'Dokumendis on kinnitamata muudatusi, need on loetud vastuvõetuks (lisamisi {lisatud}, kustutamisi {kustutatud})',
      en: 'The document has tracked changes, read as accepted ({lisatud} insertions, {kustutatud} deletions)',
    },
    note: {
      et: 'Kontrolli, kas kehtib just see redaktsioon.',
      en: 'Check that this is the version in force.',
    },
  },
  kommentaarid: {
    raskus: 'teade',
    text: { et: 'Kommentaare ei loeta ({arv})', en: 'Comments are not read ({arv})' },
  },
  'peidetud-tekst': {
    raskus: 'teade',
    text: { et: 'Peidetud tekst jäi välja ({arv} sõna)', en: 'Hidden text was left out ({arv} words)' },
  },
  kohatäide: {
    raskus: 'teade',
    text: {
      et: 'Täitmata vormiväli jäi välja: {tekst}',
      en: 'A form field that was not filled in was left out: {tekst}',
    },
  },
  joonealused: {
    raskus: 'teade',
    text: {
      et: 'Märkused ({arv}) seisavad loetud tekstis jao lõpus',
      en: 'Notes ({arv}) stand at the end of the section in the text as read',
    },
  },
  'osa-lugemata': {
    raskus: 'hoiatus',
    text: {
      et: 'Dokumenti põimitud osa ei loeta: {osa}',
      en: 'A part embedded in the document is not read: {osa}',
    },
  },
  'numbrid-täiendatud': {
    raskus: 'teade',
    text: {
      et: 'Leht on LibreOffice’i tehtud ja kaotas numbritest jao osa; see on võetud pealkirjast ({arv} numbrit)',
      en: 'The page was made by LibreOffice and lost the section part of its numbers; it was taken from the heading ({arv} numbers)',
    },
  },
  'ainult-pildid': {
    raskus: 'hoiatus',
    text: {
      et: 'Dokumendis ei ole teksti, ainult pildid ({arv})',
      en: 'The document has no text, only pictures ({arv})',
    },
    note: {
      et: 'Salvesta see PDF-ina: siis loetakse pildid tekstituvastusega.',
      en: 'Save it as PDF: the pictures are then read by text recognition.',
    },
  },
} satisfies Catalogue;
