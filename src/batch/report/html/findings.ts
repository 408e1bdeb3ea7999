import { type DiagnosticRecord, escape } from '../../../messages/index.ts';
import type { ReportFile } from '../report-file.ts';
import type { ReportInput } from '../types.ts';
import type { Words } from './words.ts';

type Language = ReportInput['language'];

const SEVERITIES = ['viga', 'hoiatus', 'teade'] as const;
/** Characters of the document that are shown to tell where a finding is. */
const QUOTED = 60;

/** What was said of a file: one finding stands there as it is, several unfold below their numbers. */
export function findingsOf({ leiud, veel }: ReportFile, words: Words, language: Language): string {
  if (leiud.length === 0) return '';
  if (leiud.length === 1 && veel === undefined)
    return `<p class="${leiud[0]!.raskus}">${finding(leiud[0]!, words, language)}</p>`;
  const items = leiud.map((one) => `<li class="${one.raskus}">${finding(one, words, language)}</li>`);
  if (veel !== undefined) items.push(`<li>+${veel} ${escape(words.more)}</li>`);
  const counts = countsOf(leiud)
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${words.severity[severity][count === 1 ? 0 : 1]}`);
  return `<details><summary>${escape(counts.join(', '))}</summary><ul>${items.join('')}</ul></details>`;
}

/** A number by which files sort: more errors first, then warnings, then notes; `''`, which stands last, where there is none. */
export function findingsKey(leiud: readonly DiagnosticRecord[]): string {
  if (leiud.length === 0) return '';
  return String(-countsOf(leiud).reduce((key, { count }) => key * 1000 + Math.min(999, count), 0));
}

function countsOf(leiud: readonly DiagnosticRecord[]): { severity: (typeof SEVERITIES)[number]; count: number }[] {
  return SEVERITIES.map((severity) => ({ severity, count: leiud.filter(({ raskus }) => raskus === severity).length }));
}

/** Where, what, on which words, and what to do about it. */
function finding(one: DiagnosticRecord, words: Words, language: Language): string {
  const { sisefail, teade, reegel, lahendus } = one;
  const place = [sisefail, placeOf(one, words)].filter((part) => part !== undefined).join(', ');
  const remedy =
    lahendus && one.raskus !== 'teade' ? `<br><span class="remedy">→ ${escape(lahendus[language])}</span>` : '';
  return `${escape(`${place === '' ? '' : `${place}: `}${teade[language]}${quote(one, language)}`)} <code>${escape(reegel)}</code>${remedy}`;
}

function placeOf({ leht, rida }: DiagnosticRecord, words: Words): string | undefined {
  if (leht !== undefined) return `${words.page} ${leht}`;
  return rida === undefined ? undefined : `${words.line} ${rida}`;
}

/** The words that a finding is about, unless it names them itself: a text file or a Word document has no pages to point to. */
function quote({ teade, leitud, varjatud }: DiagnosticRecord, language: Language): string {
  if (leitud === undefined || leitud === '' || varjatud || teade[language].includes(leitud)) return '';
  const characters = Array.from(leitud);
  const shown =
    characters.length <= QUOTED
      ? leitud
      : `${characters
          .slice(0, QUOTED - 1)
          .join('')
          .trimEnd()}…`;
  return `: „${shown}“`;
}
