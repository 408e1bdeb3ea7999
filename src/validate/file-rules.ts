import type { FormRule } from './types.ts';

/** What is asked of a file before its content. */
export const encodingRule: FormRule = {
  id: 'kodeering',
  scope: 'fail',
  title: { et: 'Fail on UTF-8 kodeeringus', en: 'A file is in UTF-8' },
  grounds: [{ et: 'Andmemudel: UTF-8, NFC', en: 'The data model: UTF-8, NFC' }],
  severity: 'viga',
  text: { et: 'Fail on kodeeringus {actual}', en: 'Unexpected encoding {actual}, expected UTF-8' },
  note: { et: 'Salvesta fail UTF-8 kodeeringus.', en: 'Save the file as UTF-8.' },
};
