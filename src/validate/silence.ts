import type { Silence } from './subject.ts';

/** The rule names end where the reason begins; a name holds no white space. */
const COMMENT = {
  yaml: /^[ \t]*#[ \t]*ametijuhend-disable-next-line(?:[ \t]+(.*))?$/u,
  md: /^[ \t]*<!--[ \t]*ametijuhend-disable-next-line(?:[ \t]+(.*?))?[ \t]*-->[ \t]*$/u,
};

/**
 * Comments that silence rules for the next line that holds something.
 *
 *   # ametijuhend-disable-next-line ülesande-number-vahele -- 2.3 repealed in 2023
 *   - number: "2.4"
 */
export function findSilences(text: string, kind: 'yaml' | 'md'): Silence[] {
  if (!text.includes('ametijuhend-disable-next-line')) return [];
  const silences: Silence[] = [];
  const lines = text.split(/\r?\n/u);
  for (const [index, content] of lines.entries()) {
    const comment = COMMENT[kind].exec(content);
    if (!comment) continue;
    const said = comment[1] ?? '';
    const dashes = said.search(/(?:^|\s)--(?:\s|$)/u);
    const names = dashes < 0 ? said : said.slice(0, dashes);
    const reason = dashes < 0 ? '' : said.slice(said.indexOf('--', dashes) + 2).trim();
    const line = nextContent(lines, index + 1, kind);
    for (const name of names.matchAll(/[^\s,]+/gu)) {
      const column = content.indexOf(said) + name.index + 1;
      silences.push({
        rule: name[0],
        line,
        span: { line: index + 1, column, endLine: index + 1, endColumn: column + name[0].length },
        ...(reason ? { reason } : {}),
      });
    }
  }
  return silences;
}

/** From 1; blank lines and other comments between do not count. */
function nextContent(lines: readonly string[], from: number, kind: 'yaml' | 'md'): number {
  const skipped = kind === 'yaml' ? /^\s*(?:#|$)/u : /^\s*(?:<!--.*-->\s*)?$/u;
  let index = from;
  while (index < lines.length && skipped.test(lines[index]!)) index++;
  return index + 1;
}
