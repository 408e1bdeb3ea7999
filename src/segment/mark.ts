import { joinLines, lowerCase, type Paragraph } from '../tree/index.ts';
import { ACTING, APPROVED, APPROVERS, INSTITUTION_ENDINGS, LEGAL_FORMS } from './vocabulary/approvals.ts';

/** First line of an approval mark (variants.md 6). */
export function isMarkStart(paragraph: Paragraph): boolean {
  const text = joinLines(paragraph.value);
  if (text.length > 300) return false;
  return (
    APPROVED_MARK.test(text) ||
    isApproverAbove(paragraph) ||
    /^lisa$/iu.test(text) ||
    /^lisa\s*(?:nr\.?\s*)?\d{1,3}(?:\s|$)/iu.test(text) ||
    /^töölepingu\s.{0,60}(?<!\p{L})lisa(?:\s(?:nr\.?\s?)?\d{1,3})?$/iu.test(text) ||
    /^\p{Lu}.{0,120}\bkäskkirja(?:ga)?\s.{0,120}\blisa\s*\d/iu.test(text) ||
    (/^\p{L}.*[^.;:]$/u.test(text) && OFFICE_AND_INSTRUMENT.test(lowerCase(text)))
  );
}

/** "Kinnitatud", "KINNITATUD:"; in lower case the word stands in a sentence. */
const APPROVED_MARK = new RegExp(
  `^(?:${APPROVED.flatMap((word) => [word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|')}):?(?:\\s|$)`,
  'u',
);

/** "KINNITAN" ⏎ name, office and day: the word alone on its line; in a directive it is a clause and has a number or goes on. */
function isApproverAbove({ value, marker }: Paragraph): boolean {
  const [first = '', ...more] = value.trim().split('\n');
  return (
    marker === undefined &&
    /^(?:Kinnitan|KINNITAN):?$/u.test(first.trim()) &&
    !/^\s*\d+\.\d|ametijuhend/iu.test(more.join(' '))
  );
}

/** "direktori kt käskkiri 21.08.2023 nr 1-3/9", "põhja prefektuuri prefekti käskkirja": a mark without "KINNITATUD". */
const OFFICE_AND_INSTRUMENT = new RegExp(
  `^(?:[^.;]{0,100}\\s)?(?:${Object.keys(APPROVERS).join('|')})(?:\\s(?:${ACTING.map((word) => word.replaceAll('.', '\\.')).join('|')}))?\\s(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}\\s)?(?:käskkir(?:i|ja)|käskkirjaga|korraldus(?:ega)?|otsus(?:ega)?)(?:\\s(?:\\d|nr|„|"|“|”|lisa)|$)`,
);

/** A short line that ends in an institution's noun: the mark's institution, or a letterhead above the mark. */
export function isInstitution(paragraph: Paragraph): boolean {
  const text = joinLines(paragraph.value);
  const words = text.split(' ');
  if (words.length > 6 || !/^\p{Lu}/u.test(text)) return false;
  if (words.length > 1 && LEGAL_FORMS.some((form) => words[0] === form || words.at(-1) === form)) return true;
  const key = text.toLowerCase();
  return INSTITUTION_ENDINGS.some(([genitive, nominative]) => key.endsWith(genitive) || key.endsWith(nominative));
}

/** A further line of a mark: institution and office, date, number, annex; never a sentence. */
export function belongsToMark(paragraph: Paragraph): boolean {
  const text = joinLines(paragraph.value);
  return text.length < 160 && !/^[\p{Lu}\s]{12,}$/u.test(text);
}
