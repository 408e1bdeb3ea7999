import type { Catalogue } from './define.ts';

export const ocrMessages = {
  'ocr-mootor': {
    raskus: 'viga',
    text: {
      et: 'Programmi `tesseract` ei ole (või see ei vasta)',
      en: 'There is no program `tesseract` (or it does not answer)',
    },
    note: {
      et: 'Paigalda see või loe kaasasolevaga: `--ocr-engine wasm`. Mis on olemas, ütleb `ametijuhend doctor`.',
      en: 'Install it or use the one that comes along: `--ocr-engine wasm`. `ametijuhend doctor` says what is there.',
    },
  },
  'ocr-keel': {
    raskus: 'viga',
    text: {
      et: 'Tekstituvastusel ei ole keele mudelit: {keel}',
      en: 'No recognition model for the language: {keel}',
    },
    note: { et: 'Olemas: {olemas}.', en: 'Available: {olemas}.' },
  },
  'pilt-rikutud': {
    raskus: 'viga',
    text: { et: 'Pilt on rikutud või poolik', en: 'The image is damaged or cut short' },
    note: {
      et: 'Skaneeri uuesti või salvesta pilt PNG- või TIFF-failina.',
      en: 'Scan it again or save the image as PNG or TIFF.',
    },
  },
  'pilt-kahjustatud': {
    raskus: 'hoiatus',
    text: {
      et: 'Pildi andmed on kohati vigased; osa tekstist võib puududa',
      en: 'The data of the image are damaged in places; text may be missing',
    },
    note: {
      et: 'Võrdle tulemust originaaliga või skaneeri uuesti.',
      en: 'Compare the result with the original or scan it again.',
    },
  },
  'pilt-leht-katki': {
    raskus: 'viga',
    text: { et: 'Lehekülg on vigane ja jäi lugemata', en: 'The page is damaged and was left out' },
    note: {
      et: 'Skaneeri see lehekülg uuesti või loe see ise üle.',
      en: 'Scan that page again, or read it yourself.',
    },
  },
  'pilt-lehed-kadunud': {
    raskus: 'viga',
    text: {
      et: 'Fail on vigane: pärast lehekülge {leht} ei leia järgmisi üles, need jäid lugemata',
      en: 'The file is damaged: the pages after page {leht} cannot be found and were not read',
    },
    note: { et: 'Küsi fail uuesti või skaneeri uuesti.', en: 'Ask for the file again, or scan it again.' },
  },
  'leht-lugemata': {
    raskus: 'hoiatus',
    text: {
      et: 'Tekstita leheküljed: {lehed}; tekstituvastus on keelatud',
      en: 'Pages without text: {lehed}; recognition is switched off',
    },
    note: { et: 'Lase tuvastada: `--ocr auto`.', en: 'Let it recognise: `--ocr auto`.' },
  },
  'madal-usaldus': {
    raskus: 'hoiatus',
    text: {
      et: 'Tuvastus ei ole kindel {sõnu} sõnas: {sõnad}',
      en: 'Words that recognition is unsure of ({sõnu}): {sõnad}',
    },
    note: { et: 'Võrdle neid originaaliga.', en: 'Compare them with the original.' },
  },
  'märgid-parandatud': {
    raskus: 'teade',
    text: {
      et: 'Kuju järgi loeti {sõnu} sõna teisiti kui tuvastaja: {parandused}',
      en: 'Words read by their shape, otherwise than the engine did ({sõnu}): {parandused}',
    },
  },
} satisfies Catalogue;
