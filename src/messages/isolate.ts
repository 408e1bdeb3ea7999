import type { Catalogue } from './define.ts';

export const isolateMessages = {
  'aeg-läbi': {
    raskus: 'viga',
    text: {
      et: 'Faili lugemine katkestati: {sekundit} s jooksul ei edenenud see enam',
      en: 'Reading the file was stopped: no progress within {sekundit} s',
    },
    note: {
      et: 'Suure skannitud faili jaoks anna rohkem aega: `--timeout`.',
      en: 'Give a large scanned file more time: `--timeout`.',
    },
  },
  'mälu-läbi': {
    raskus: 'viga',
    text: {
      et: 'Faili lugemine katkestati: üle {mebibaiti} MiB mälu',
      en: 'Reading the file was stopped: more than {mebibaiti} MiB of memory',
    },
    note: { et: 'Anna rohkem mälu: `--max-memory`.', en: 'Give more memory: `--max-memory`.' },
  },
  'protsess-katkes': {
    raskus: 'viga',
    text: {
      et: 'Faili lugev protsess katkes ({lõpp})',
      en: 'The process that read the file ended ({lõpp})',
    },
    note: {
      et: 'Kui fail on terve, on see programmi viga: palun teata sellest.',
      en: 'If the file is sound this is a fault of the program: please report it.',
    },
  },
} satisfies Catalogue;
