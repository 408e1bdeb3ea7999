/** Stems of the months; the case endings differ after them. */
const MONTHS = [
  'jaanuar',
  'veebruar',
  'märts',
  'aprill',
  'mai',
  'juuni',
  'juuli',
  'august',
  'septemb',
  'oktoob',
  'novemb',
  'detsemb',
];

/** "15.11.2024", "15. november 2024. a" as an ISO date; undefined where the text is no such date. */
export function estonianDate(text: string): string | undefined {
  const digits = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(text.trim());
  if (digits) return iso(digits[3]!, Number(digits[2]), digits[1]!);
  const words = /^(\d{1,2})\.\s?(\p{L}{3,12})\s+(\d{4})(?:\.?\s?a\.?|\.)?$/u.exec(text.trim());
  if (!words) return undefined;
  const name = words[2]!.toLowerCase();
  return iso(words[3]!, MONTHS.findIndex((stem) => name.startsWith(stem)) + 1, words[1]!);
}

function iso(year: string, month: number, day: string): string | undefined {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
