import type { FormRule } from '../types.ts';

const SCHEMA = { et: 'Andmemudel ja JSON-skeem', en: 'The data model and its JSON Schema' };

/** What the JSON Schema asks, told in the words of people; each is one kind of mistake, whichever keywords of the schema it breaks. */
export const schemaRules = {
  noSchema: {
    id: 'skeem-puudub',
    scope: 'skeem',
    title: { et: 'Dokument ütleb, mis skeemi ta järgib', en: 'A document says which schema it follows' },
    grounds: [SCHEMA],
    severity: 'viga',
    text: { et: 'Puudub võti `skeem`', en: 'Unexpected document without the key `skeem`' },
    note: {
      et: 'Lisa esimeseks reaks `skeem: ametijuhend.v1` (käskkirjal `skeem: käskkiri.v1`).',
      en: 'Begin with `skeem: ametijuhend.v1` (a directive: `skeem: käskkiri.v1`).',
    },
  },
  unknownSchema: {
    id: 'skeem-tundmatu',
    scope: 'skeem',
    title: { et: 'Skeem on tuntud', en: 'The schema is a known one' },
    grounds: [SCHEMA],
    severity: 'viga',
    text: { et: 'Tundmatu skeem `{actual}`', en: 'Unexpected schema `{actual}`' },
    note: {
      et: 'Tuntud on `ametijuhend.v1` ja `käskkiri.v1`.',
      en: 'Known are `ametijuhend.v1` and `käskkiri.v1`.',
    },
  },
  unknownKey: {
    id: 'tundmatu-võti',
    scope: 'skeem',
    title: { et: 'Kõik võtmed on andmemudelis', en: 'Every key is in the data model' },
    grounds: [SCHEMA],
    severity: 'viga',
    fixable: true,
    text: { et: 'Tundmatu võti `{actual}`', en: 'Unexpected key `{actual}`' },
    note: { et: 'Siin on lubatud {allowed}.', en: 'Allowed here: {allowed}.' },
  },
  missingKey: {
    id: 'puuduv-võti',
    scope: 'skeem',
    title: { et: 'Kohustuslikud võtmed on olemas', en: 'Required keys are there' },
    grounds: [SCHEMA],
    severity: 'viga',
    text: { et: 'Puudub kohustuslik võti `{missing}`', en: 'Unexpected mapping without the required key `{missing}`' },
    note: { et: 'Lisa `{missing}`.', en: 'Add `{missing}`.' },
  },
  wrongType: {
    id: 'vale-tüüp',
    scope: 'skeem',
    title: { et: 'Väärtus on õiget liiki', en: 'A value is of the right type' },
    grounds: [SCHEMA],
    severity: 'viga',
    fixable: true,
    text: { et: 'Väärtus on vale liiki', en: 'Unexpected type of value' },
  },
  emptyValue: {
    id: 'tühi-väärtus',
    scope: 'skeem',
    title: { et: 'Väärtus ei ole tühi', en: 'A value is not empty' },
    grounds: [SCHEMA],
    severity: 'viga',
    text: { et: 'Väärtus on tühi', en: 'Unexpected empty value' },
    note: {
      et: 'Mida dokumendis ei ole, selle võti jäetakse ära.',
      en: 'Leave out the key of what the document does not have.',
    },
  },
  wrongValue: {
    id: 'vale-väärtus',
    scope: 'skeem',
    title: { et: 'Väärtus on üks lubatutest', en: 'A value is one of those allowed' },
    grounds: [SCHEMA],
    severity: 'viga',
    fixable: true,
    text: { et: 'Tundmatu väärtus `{actual}`', en: 'Unexpected value `{actual}`' },
    note: { et: 'Lubatud on {allowed}.', en: 'Allowed: {allowed}.' },
  },
  wrongForm: {
    id: 'vale-kuju',
    scope: 'skeem',
    title: { et: 'Väärtus on õigel kujul', en: 'A value has the right form' },
    grounds: [SCHEMA],
    severity: 'viga',
    fixable: true,
    text: { et: 'Väärtus `{actual}` on valel kujul', en: 'Unexpected form of value `{actual}`' },
  },
  outOfRange: {
    id: 'väljaspool-piire',
    scope: 'skeem',
    title: { et: 'Arv või loendi pikkus on lubatud piires', en: 'A number or the length of a list is within bounds' },
    grounds: [SCHEMA],
    severity: 'viga',
    text: { et: 'Väärtus on väljaspool lubatud piire', en: 'Unexpected value out of bounds' },
  },
} satisfies Record<string, FormRule>;
