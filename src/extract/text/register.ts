/** A row of the table of a public register's page: `| Viit | 164 |`, or without the first bar (variants.md 9). */
function rowOf(line: string): { label: string; value: string } | undefined {
  const trimmed = line.trim();
  if (!trimmed.endsWith('|')) return undefined;
  const [label, value, ...more] = trimmed.replace(/^\|/u, '').slice(0, -1).split('|', 3);
  if (label === undefined || value === undefined || more.length > 0) return undefined;
  return { label: label.trim(), value: value.trim() };
}

/** Labels of the register's own table; only they make a table row metadata. */
export const REGISTER_LABELS: ReadonlySet<string> = new Set([
  'dokumendiregister',
  'viit',
  'registreeritud',
  'sünkroonitud',
  'liik',
  'funktsioon',
  'sari',
  'toimik',
  'juurdepääsupiirang',
  'adressaat',
  'saabumis/saatmisviis',
  'vastutaja',
  'originaal',
]);

/**
 * Take the metadata table of a saved register page out of the text: label to value, lower-case labels, empty cells absent. The rest of
 * the text comes back, and further tables of the page (related documents) go with the metadata.
 */
export function takeRegister(pages: readonly string[][]): { register?: Record<string, string>; rest: string[][] } {
  const register: Record<string, string> = {};
  let found = 0;
  const rest = pages.map((lines) =>
    lines.map((line) => {
      const row = rowOf(line);
      const label = row?.label.toLowerCase() ?? '';
      if (REGISTER_LABELS.has(label)) {
        found++;
        if (row?.value && register[label] === undefined) register[label] = row.value;
        return '';
      }
      return found > 0 && /^\s*\|.*\|\s*$/u.test(line) ? '' : line;
    }),
  );
  return found > 1 ? { register, rest } : { rest: [...pages] };
}
