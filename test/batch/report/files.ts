import type { ReportFile } from '../../../src/batch/report/index.ts';

/** Report files by number: every status, one or several descriptions, scanned or not, hostile names and texts. */
export function sampleFile(at: number): ReportFile {
  const fail = `${2015 + (at % 10)}/${at % 4 === 0 ? 'käskkirjad' : 'skannid'}/leht ${at}.pdf`;
  if (at % 20 === 7)
    return {
      fail,
      seis: 'viga',
      väljundid: [],
      kirjeldused: [],
      leiud: [{ reegel: 'fail-tühi', raskus: 'viga', teade: { et: 'Fail on tühi', en: 'The file is empty' } }],
    };
  const scanned = at % 3 === 0;
  const outputs = at % 5 === 0 ? [`${at}--lisa-1.yaml`, `${at}--lisa-2.yaml`] : [`${at}.yaml`];
  return {
    fail,
    seis: at % 50 === 13 ? 'kadunud' : at % 6 === 1 ? 'hoiatus' : 'korras',
    sha256: 'a'.repeat(64),
    lehekülgi: 1 + (at % 7),
    väljundid: outputs.map((name) => `2015/${name}`),
    kirjeldused: outputs.map((name, lisa) => ({
      väljundid: [`2015/${name}`],
      lisa: lisa + 1,
      ametinimetus: ['Peaspetsialist', 'Talituse juhataja', 'Klienditeenindaja', '<b>Jurist</b>'][(at + lisa) % 4]!,
      struktuuriüksus: `Osakond ${at % 9}, talitus ${at % 4}`,
      // Of various length: as text, 0.951 would stand behind 0.96.
      kaetus: Math.min(1, 0.9 + (at % 11) / 100 + (at % 3) / 1000),
      ...(scanned && { meetod: 'ocr', ocr_usaldus: 0.6 + (at % 40) / 100 }),
    })),
    leiud:
      at % 6 === 1
        ? [
            {
              reegel: 'madal-usaldus',
              raskus: 'hoiatus',
              teade: { et: 'Sõna "tööülesanne" on ebakindel', en: 'The word "tööülesanne" is uncertain' },
              leht: 2,
            },
            { reegel: 'parandatud', raskus: 'teade', teade: { et: 'Sidekriips liideti', en: 'A hyphen was joined' } },
          ]
        : [],
  };
}

export function sampleFiles(count: number): () => ReportFile[] {
  const files = Array.from({ length: count }, (_, at) => sampleFile(at));
  return () => files;
}
