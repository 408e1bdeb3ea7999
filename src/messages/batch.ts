import type { Catalogue } from './define.ts';

export const batchMessages = {
  'viit-vahele': {
    raskus: 'teade',
    text: {
      et: 'Sümbolviit jäeti vahele: viidatud koht on sama kausta sees',
      en: 'Symbolic link left out: what it points to lies in the same folder',
    },
  },
  'viit-välja': {
    raskus: 'hoiatus',
    text: {
      et: 'Sümbolviit jäeti vahele: see viib sisendkaustast välja',
      en: 'Symbolic link left out: it leads out of the input folder',
    },
    note: {
      et: 'Kui viidatud fail on mõeldud, nimeta see ise.',
      en: 'If the file it points to is meant, name it yourself.',
    },
  },
  'viit-katki': {
    raskus: 'hoiatus',
    text: {
      et: 'Sümbolviit jäeti vahele: see ei vii kuhugi',
      en: 'Symbolic link left out: it leads nowhere',
    },
  },
  'kaust-loetamatu': {
    raskus: 'viga',
    text: { et: 'Kausta ei saa lugeda: {põhjus}', en: 'Cannot read the folder: {reason}' },
    note: { et: 'Kontrolli kausta õigusi.', en: 'Check the permissions of the folder.' },
  },
  'väljund-vahele': {
    raskus: 'hoiatus',
    text: {
      et: 'Kaust jäeti vahele: sinna on see programm väljundi kirjutanud',
      en: 'Folder left out: this program has written its output there',
    },
    note: {
      et: 'Kui selle failid on mõeldud, nimeta kaust ise.',
      en: 'If its files are meant, name the folder yourself.',
    },
  },
  'nimi-loetamatu': {
    raskus: 'viga',
    text: {
      et: 'Faili või kausta nimi ei ole UTF-8 ja seda ei saa avada',
      en: 'The name of the file or folder is not UTF-8, and it cannot be opened',
    },
    note: {
      et: 'Nimeta see ümber, näiteks käsuga convmv.',
      en: 'Rename it, for example with convmv.',
    },
  },
  'osa-puudub': {
    raskus: 'viga',
    text: {
      et: 'Puudub osa {osad} (osi on {osi}); kokkuvõte on poolik',
      en: 'Part {osad} of {osi} is missing; the sum is incomplete',
    },
    note: {
      et: 'Tee see osa (--shard) ja pane aruanded uuesti kokku.',
      en: 'Run that part (--shard) and put the reports together again.',
    },
  },
  'osad-erinevad': {
    raskus: 'viga',
    text: {
      et: 'Osad on eri jaotusest ({osi} osa); mõni fail võib puududa',
      en: 'The parts are of different cuts (into {osi}); files may be missing',
    },
    note: {
      et: 'Nimeta ühe jaotuse aruanded.',
      en: 'Name the reports of one cut.',
    },
  },
  'osa-mitu-korda': {
    raskus: 'hoiatus',
    text: {
      et: 'Osa {osa} on mitmes aruandes ({aruanded}); kehtib viimane',
      en: 'Part {osa} is in several reports ({aruanded}); the last one counts',
    },
  },
  'programmi-viga': {
    raskus: 'viga',
    text: {
      et: 'Programmi enda viga: {põhjus}',
      en: 'A fault of the program itself: {põhjus}',
    },
    note: {
      et: 'Palun teata sellest, võimalusel koos failiga.',
      en: 'Please report it, with the file if you may.',
    },
  },
} satisfies Catalogue;
