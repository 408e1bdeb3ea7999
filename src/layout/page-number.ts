/** What a page number can look like when it stands alone. */
const FORMS: readonly RegExp[] = [
  /^(\d{1,4})$/u,
  /^(\d{1,4})\s?\(\d{1,4}\)$/u,
  /^(\d{1,4})\s?[/|]\s?\d{1,4}$/u,
  /^[-–—]\s?(\d{1,4})\s?[-–—]$/u,
  /^\[\s?(\d{1,4})\s?\]$/u,
  /^(?:lk|leht|lehekülg|lehek|page|p|seite)\.?\s?(\d{1,4})(?:\s?(?:\/|\(|-st|of|kokku)?\s?\d{1,4}\)?)?$/iu,
  /^(\d{1,4})\.?\s?(?:lk|leht|lehekülg)\.?$/iu,
];

/** The page number that a line is, if it looks like one and like nothing else. */
export function pageNumberOf(text: string): number | undefined {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found) return Number(found[1]);
  }
  return undefined;
}

/** Whether the form alone says that it counts pages: "1 (4)", "lk 2"; a bare number may be anything. */
export function isPlainNumber(text: string): boolean {
  return FORMS[0]!.test(text);
}
