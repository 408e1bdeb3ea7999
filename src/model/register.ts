import { findDates } from './dates.ts';
import type { RegisterRow } from './types.ts';

/** Labels of the register's table to keys (variants.md 9). */
const KEYS: Readonly<Record<string, keyof RegisterRow>> = {
  viit: 'viit',
  registreeritud: 'registreeritud',
  sünkroonitud: 'sünkroonitud',
  liik: 'liik',
  funktsioon: 'funktsioon',
  sari: 'sari',
  toimik: 'toimik',
  juurdepääsupiirang: 'juurdepääsupiirang',
  adressaat: 'adressaat',
  'saabumis/saatmisviis': 'saatmisviis',
  vastutaja: 'vastutaja',
};

/** The register's row of a saved page; dates in ISO form, empty cells absent. */
export function registerRow(cells: Readonly<Record<string, string>>): RegisterRow {
  const row: RegisterRow = {};
  for (const [label, text] of Object.entries(cells)) {
    const key = KEYS[label.toLowerCase()];
    const value = text.trim();
    if (key === undefined || value === '' || row[key] !== undefined) continue;
    row[key] = key === 'registreeritud' || key === 'sünkroonitud' ? (findDates(value)[0]?.date ?? value) : value;
  }
  return row;
}
