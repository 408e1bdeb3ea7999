import type { ReportFile, ReportStatus } from './report-file.ts';

/** What a report says of all its files together. */
export interface Totals {
  faile: number;
  seisud: Record<ReportStatus, number>;
  kirjeldusi: number;
  lehekülgi: number;
  vigu: number;
  hoiatusi: number;
}

export function totalsOf(files: Iterable<ReportFile>): Totals {
  const totals: Totals = {
    faile: 0,
    seisud: { korras: 0, hoiatus: 0, viga: 0, kadunud: 0 },
    kirjeldusi: 0,
    lehekülgi: 0,
    vigu: 0,
    hoiatusi: 0,
  };
  for (const { seis, kirjeldused, lehekülgi = 0, leiud } of files) {
    totals.faile++;
    totals.seisud[seis]++;
    if (seis === 'kadunud') continue;
    totals.kirjeldusi += kirjeldused.length;
    totals.lehekülgi += lehekülgi;
    totals.vigu += leiud.filter(({ raskus }) => raskus === 'viga').length;
    totals.hoiatusi += leiud.filter(({ raskus }) => raskus === 'hoiatus').length;
  }
  return totals;
}
