import type { Catalogue } from './define.ts';

export const extractMessages = {
  'pdf-parool': {
    raskus: 'viga',
    text: { et: 'PDF on parooliga kaitstud', en: 'The PDF is protected by a password' },
    note: { et: 'Anna parool failis: `--password-file`.', en: 'Give the password in a file: `--password-file`.' },
  },
  'pdf-vale-parool': {
    raskus: 'viga',
    text: { et: 'Parool ei ava seda PDF-i', en: 'The password does not open this PDF' },
    note: {
      et: 'Kirjuta õige parool faili ja anna see valikuga --password-file.',
      en: 'Write the right password to a file and name it with --password-file.',
    },
  },
  'pdf-krüpteering': {
    raskus: 'viga',
    text: {
      et: 'PDF on krüpteeritud viisil, mida ei loeta',
      en: 'The PDF is encrypted in a way that cannot be read',
    },
    note: { et: 'Salvesta PDF ilma krüpteeringuta.', en: 'Save the PDF without encryption.' },
  },
  'pdf-katki': {
    raskus: 'viga',
    text: { et: 'PDF on vigane ja seda ei saa avada', en: 'The PDF is damaged and cannot be opened' },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-lõputa': {
    raskus: 'viga',
    text: {
      et: 'PDF-i lõpp puudub ja seda ei saa avada',
      en: 'The end of the PDF is missing and it cannot be opened',
    },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-poolik': {
    raskus: 'viga',
    text: {
      et: 'PDF-i lõpp puudub; loeti, mis alles on',
      en: 'The end of the PDF is missing; what is left was read',
    },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-tühi': {
    raskus: 'viga',
    text: { et: 'PDF-is ei ole ühtki lehekülge', en: 'The PDF has no pages' },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-lehtedeta': {
    raskus: 'viga',
    text: { et: 'Ühtki lehekülge ei saanud lugeda', en: 'None of the pages could be read' },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-leht-katki': {
    raskus: 'viga',
    text: { et: 'Lehekülg on vigane ja jäi lugemata', en: 'The page is damaged and was left out' },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-lehed-kadunud': {
    raskus: 'viga',
    text: {
      et: 'Failis peaks olema {lehti} lehekülge; mis on pärast lehekülge {leht}, seda ei leia üles',
      en: 'The file should have {lehti} pages; what comes after page {leht} cannot be found',
    },
    note: { et: 'Lae fail uuesti alla või küsi see uuesti.', en: 'Download the file again or ask for it again.' },
  },
  'pdf-lehed-leitud': {
    raskus: 'hoiatus',
    text: {
      et: 'Faili leheloend on vigane: selles on {lehti} lehekülge, leiti {leitud}; kõik leitud loeti',
      en: 'The list of pages in the file is damaged: it has {lehti} pages, {leitud} were found; all that were found were read',
    },
    note: {
      et: 'Kontrolli lehekülgede arvu ja järjekorda või küsi fail uuesti.',
      en: 'Check the number and the order of the pages, or ask for the file again.',
    },
  },
  'pdf-sisu-puudub': {
    raskus: 'viga',
    text: {
      et: 'Lehekülje sisu või osa sellest ei ole failis alles',
      en: 'The content of the page, or a part of it, is not in the file any more',
    },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-sisu-katkeb': {
    raskus: 'viga',
    text: {
      et: 'Lehekülje sisu on vigane; loeti see, mis on enne viga',
      en: 'The content of the page is damaged; what stands before the damage was read',
    },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-sisu-muutunud': {
    raskus: 'hoiatus',
    text: {
      et: 'Lehekülje sisu ei klapi oma kontrollsummaga; sõnad võivad olla valed',
      en: 'The content of the page does not match its checksum; words may be wrong',
    },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-kiri-katki': {
    raskus: 'hoiatus',
    text: {
      et: 'Lehekülje mõni kirjatüüp on vigane või puudub; sõnad võivad olla valed või puududa',
      en: 'A font of the page is damaged or missing; words may be wrong or missing',
    },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-leht-tühjaks': {
    raskus: 'viga',
    text: {
      et: 'Lehekülg jäi tühjaks: selle sisu on vigane või selle pildil on üle {lubatud} piksli',
      en: 'The page came out empty: its content is damaged or its image has more than {lubatud} pixels',
    },
    note: {
      et: 'Küsi fail uuesti või loe see lehekülg ise üle.',
      en: 'Ask for the file again, or read that page yourself.',
    },
  },
  'pdf-pilt-rikutud': {
    raskus: 'viga',
    text: {
      et: 'Lehekülje pildi andmed on vigased; selle tekst jäi lugemata',
      en: 'The data of an image on the page are damaged; its text was not read',
    },
    note: { et: 'Küsi fail uuesti või skanni lehekülg uuesti.', en: 'Ask for the file again, or scan the page again.' },
  },
  'pdf-leht-pilt': {
    raskus: 'hoiatus',
    text: { et: 'Lehekülg on pilt ja jäi lugemata', en: 'The page is an image and was not read' },
    note: { et: '`--ocr auto` loeb teksti pildilt.', en: '`--ocr auto` reads the text from the image.' },
  },
  'pdf-tekstikiht': {
    raskus: 'hoiatus',
    text: {
      et: 'Lehekülg on pilt; loeti selle peidetud tekstikiht, milles võib olla vigu',
      en: 'The page is an image; its hidden text layer was read, which may have errors',
    },
    note: { et: '`--ocr auto` loeb teksti pildilt.', en: '`--ocr auto` reads the text from the image.' },
  },
  'pdf-tekstikiht-kõrvale': {
    raskus: 'teade',
    text: {
      et: 'Lehekülg on pilt; selle peidetud tekstikihti ({märke} märki) ei kasutatud',
      en: 'The page is an image; its hidden text layer ({märke} characters) was not used',
    },
  },
  'pdf-märgistik': {
    raskus: 'hoiatus',
    text: {
      et: 'Lehekülje tekstikihi märgid ei ole need, mida leht näitab',
      en: 'The characters of the text layer are not those that the page shows',
    },
    note: { et: '`--ocr auto` loeb teksti pildilt.', en: '`--ocr auto` reads the text from the image.' },
  },
  'pdf-märgistik-vale': {
    raskus: 'teade',
    text: {
      et: 'Lehekülje tekstikihi märgid ei ole need, mida leht näitab; tekst loeti pildilt',
      en: 'The characters of the text layer are not those that the page shows; the text was read from the image',
    },
  },
  'pdf-peidetud-tekst': {
    raskus: 'hoiatus',
    text: {
      et: 'Leheküljel on teksti, mida ei ole näha ({märke} märki); see jäi välja',
      en: 'The page holds text that is not seen ({märke} characters); it was left out',
    },
  },
  'pdf-tähed-parandatud': {
    raskus: 'teade',
    text: {
      et: 'Fondi kooditabel on vale: š ja ž pandi tagasi ð ja þ asemele ({sõnu} sõnas)',
      en: 'The font has a wrong code page: š and ž were put back for ð and þ (in {sõnu} words)',
    },
  },
  'lehtedeta-vorming': {
    raskus: 'hoiatus',
    text: {
      et: 'Selles vormingus ei ole lehekülgi: loetud on terve fail',
      en: 'This format has no pages: the whole file was read',
    },
    note: {
      et: 'Lehekülgede valimiseks salvesta fail PDF-ina.',
      en: 'To choose pages, save the file as PDF.',
    },
  },
  'lehed-puuduvad': {
    raskus: 'viga',
    text: {
      et: 'Lehekülge {leht} ei ole: faili lehekülgede arv on {lehti}',
      en: 'There is no page {leht}: the number of pages is {lehti}',
    },
    note: { et: 'Vali leheküljed faili piires.', en: 'Choose pages that the file has.' },
  },
} satisfies Catalogue;
