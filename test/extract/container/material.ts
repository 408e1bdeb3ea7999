import type { FileToSign } from '../../support/write-signed.ts';

export const DIRECTIVE: FileToSign = {
  name: 'Käskkiri nr 12.txt',
  content: 'KÄSKKIRI nr 12\nAmetijuhendite kinnitamine\n',
};
export const JURIST: FileToSign = { name: 'Lisa 1/jurist.txt', content: 'AMETIJUHEND\nAmetikoht: jurist\n' };
export const FILES = [DIRECTIVE, JURIST];

/** Said of every container with signatures. */
export const NOT_VALIDATED = 'kehtivus-kontrollimata';
