import type { Catalogue } from './define.ts';

/** Reading our own YAML, JSON and Markdown back. */
export const writeMessages = {
  'yaml-taane': {
    raskus: 'viga',
    text: { et: 'Taane ei klapi ülemiste ridadega', en: 'The indentation does not match the lines above' },
    note: {
      et: 'Ühe taseme võtmed algavad samast veerust; tase on kaks tühikut.',
      en: 'Keys of one level begin in the same column; a level is two spaces.',
    },
  },
  'yaml-tabulaator': {
    raskus: 'viga',
    text: { et: 'Taandes on tabulaator', en: 'A tab stands in the indentation' },
    note: { et: 'Kirjuta taane tühikutega.', en: 'Indent with spaces.' },
  },
  'yaml-koolon': {
    raskus: 'viga',
    text: {
      et: 'Koolon teksti sees teeb sellest teise võtme',
      en: 'A colon inside the text makes a second key of it',
    },
    note: { et: 'Pane kogu tekst jutumärkidesse.', en: 'Put the whole text in quotes.' },
  },
  'yaml-märk': {
    raskus: 'viga',
    text: { et: 'Siin puudub koolon', en: 'A colon is missing here' },
    note: {
      et: 'Võtme järel on koolon ja tühik; teksti jätkurida on võtmest sügavama taandega.',
      en: 'A colon and a space follow a key; a line that goes on with a text is indented deeper than its key.',
    },
  },
  'yaml-sulgemata': {
    raskus: 'viga',
    text: { et: '`{märk}` avati, aga ei suletud', en: '`{märk}` was opened and not closed' },
    note: {
      et: 'Sulge see või pane tekst, milles see märk on, jutumärkidesse.',
      en: 'Close it, or put the text that holds it in quotes.',
    },
  },
  'yaml-algus': {
    raskus: 'viga',
    text: { et: 'Tekst ei või alata märgiga `{märk}`', en: 'A text cannot begin with `{märk}`' },
    note: { et: 'Pane kogu tekst jutumärkidesse.', en: 'Put the whole text in quotes.' },
  },
  'yaml-langkriips': {
    raskus: 'viga',
    text: {
      et: 'Jutumärkides tekstis on tundmatu märk langkriipsu järel',
      en: 'An unknown sign follows the backslash in the quoted text',
    },
    note: {
      et: 'Kirjuta kaks langkriipsu või kasuta ülakomasid.',
      en: 'Write two backslashes or use single quotes.',
    },
  },
  'yaml-silt': {
    raskus: 'viga',
    text: { et: 'YAMLi silti `{silt}` ei loeta', en: 'The YAML tag `{silt}` is not read' },
    note: { et: 'Jäta silt ära.', en: 'Leave the tag out.' },
  },
  'yaml-viide': {
    raskus: 'viga',
    text: { et: 'YAMLi viidet `{viide}` ei loeta', en: 'The YAML anchor or alias `{viide}` is not read' },
    note: { et: 'Kirjuta väärtus välja.', en: 'Write the value out.' },
  },
  'yaml-süntaks': {
    raskus: 'viga',
    text: { et: 'See koht ei ole õige YAML', en: 'This is not right in YAML' },
    note: {
      et: 'Kontrolli taandeid, jutumärke ja sulge sellel real ja eelmisel.',
      en: 'Check indents, quotes and brackets on this line and the one before.',
    },
  },
  'json-süntaks': {
    raskus: 'viga',
    text: { et: 'See koht ei ole õige JSON: leiti {leiti}', en: 'This is not right in JSON: found {leiti}' },
    note: {
      et: 'Kontrolli komasid, jutumärke ja sulge sellel real ja eelmisel.',
      en: 'Check commas, quotes and brackets on this line and the one before.',
    },
  },
  'korduv-võti': {
    raskus: 'viga',
    text: { et: 'Võti `{võti}` kordub', en: 'The key `{võti}` stands twice' },
    note: { et: 'Jäta alles üks.', en: 'Keep one of them.' },
  },
  'liiga-sügav': {
    raskus: 'viga',
    text: { et: 'Andmed on sügavamal kui {lubatud} taset', en: 'The data are nested deeper than {lubatud} levels' },
    note: {
      et: 'Ametijuhendil on mõni tase: kontrolli, kas see on õige fail.',
      en: 'A job description has a few levels: check that this is the right file.',
    },
  },
  'pole-kirjeldus': {
    raskus: 'viga',
    text: { et: 'See ei ole ametijuhendi andmed', en: 'These are not the data of a job description' },
    note: {
      et: 'Andmed algavad võtmega `skeem`; vaata `ametijuhend schema`.',
      en: 'The data begin with the key `skeem`; see `ametijuhend schema`.',
    },
  },
  'md-pealkiri': {
    raskus: 'hoiatus',
    text: {
      et: 'Pealkirja `{pealkiri}` ei ole ametijuhendi jagude hulgas; selle tekst jäi jakku „Muu“',
      en: 'The heading `{pealkiri}` is none of a job description; its text is kept under "Muu"',
    },
    note: {
      et: 'Paranda pealkiri või pane jagu ise pealkirja „Muu“ alla.',
      en: 'Correct the heading, or put the section under "Muu" yourself.',
    },
  },
  'md-kohatu': {
    raskus: 'hoiatus',
    text: {
      et: 'Sellel tekstil ei ole siin kohta; see jäi jakku „Muu“',
      en: 'This text has no place here; it is kept under "Muu"',
    },
    note: {
      et: 'Pane tekst õige pealkirja alla samal kujul nagu selle naabrid.',
      en: 'Put the text under its heading, in the form of its neighbours.',
    },
  },
  'md-pealkiri-erineb': {
    raskus: 'hoiatus',
    text: {
      et: 'Pealkiri erineb päises olevast väärtusest `{väärtus}`, mis jäi kehtima',
      en: 'The title differs from the value `{väärtus}` in the front matter, which stands',
    },
    note: { et: 'Muuda mõlemat.', en: 'Change both.' },
  },
  'md-kordub': {
    raskus: 'hoiatus',
    text: {
      et: '`{võti}` on ka päises; kehtima jäi siinne',
      en: '`{võti}` stands in the front matter too; what stands here is taken',
    },
    note: { et: 'Jäta alles üks.', en: 'Keep one of them.' },
  },
  'md-keeruline': {
    raskus: 'viga',
    text: {
      et: 'Markdown on liiga keeruline; lubatud on {read} rida, lõigus {märgid} vormimärki ja {tasemed} taset loendeid',
      en: 'The Markdown is too involved; {read} lines, {märgid} signs of markup in a paragraph and {tasemed} levels of lists are allowed',
    },
    note: {
      et: 'Ametijuhend on lihtsam: kontrolli, kas see on õige fail.',
      en: 'A job description is simpler: check that this is the right file.',
    },
  },
} satisfies Catalogue;
