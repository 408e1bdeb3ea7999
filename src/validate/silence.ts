import type { Silence } from './subject.ts';

/** The rule names end where the reason begins; a name holds no white space. */
const COMMENT = {
  yaml: /^[ \t]*#[ \t]*ametijuhend-disable-next-line(?:[ \t]+(.*))?$/u,
  md: /^[ \t]*<!--[ \t]*ametijuhend-disable-next-line(?:[ \t](.*?))?-->[ \t]*$/u,
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
  const following = nextContent(lines, kind);
  for (const [index, content] of lines.entries()) {
    const comment = COMMENT[kind].exec(content);
    if (!comment) continue;
    const said = comment[1] ?? '';
    const dashes = said.search(/(?:^|\s)--(?:\s|$)/u);
    const names = dashes < 0 ? said : said.slice(0, dashes);
    const reason = dashes < 0 ? '' : said.slice(said.indexOf('--', dashes) + 2).trim();
    const line = following[index + 1]!;
    const start = content.indexOf(said) + 1;
    for (const name of names.matchAll(/[^\s,]+/gu)) {
      const column = start + name.index;
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

/** For each line, and for the end, the first from there on that holds something, from 1: blank lines and comments do not count. */
function nextContent(lines: readonly string[], kind: 'yaml' | 'md'): number[] {
  const skipped = kind === 'yaml' ? /^\s*(?:#|$)/u : /^\s*(?:<!--.*-->\s*)?$/u;
  const next = [...lines.keys(), lines.length].map((index) => index + 1);
  for (let index = lines.length - 1; index >= 0; index--)
    if (skipped.test(lines[index]!)) next[index] = next[index + 1]!;
  return next;
}
