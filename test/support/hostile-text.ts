/** What hostile texts repeat: signs and words that some pattern or list of words waits for. */
export const UNITS: readonly string[] = [
  ...[' ', '\t', '\n', '.', ',', ';', ':', '-', '–', '_', '…', '(', ')', '"', '|', '§', '•', '1', 'a', 'A', 'Õ', '\u0301', '\u{1f600}', '\ud800'],
  ...['. ', '- ', ' -', ', ', '\n ', '( ', '()', '..1', '1.', '1. ', '1.1. ', '1) ', 'a ', 'A ', 'Aa ', 'Aa-', 'a- ', 'a. ', 'Aa: ', 'a(', 'A\n', '| a |\n'],
  ...['ja ', ' või ', 'eesti keel B2 ', 'eesti keel ', 'inglise, ', 'võõrkeel (', 'tase B2 ', '2 aastat ', '1.1.2020 ', '2020. a 1. mai ', 'nr 1/', 'lisa 1 ', '(lisa '],
  ...['riigi seaduse § ', 'käskkirjaga lisa ', 'Kinnitan 1.1 a ', 'AMETIJUHEND\n', 'digitaalselt allkirjastatud ', 'Nimi: ', 'kõrgharidus või ', 'kasuks tuleb '],
  ...['ametijuhend-disable-next-line ', 'isikukood 3', 'tel 5', 'Teenistuja\n'],
]; // prettier-ignore

/** Behind the last, what may let a match fail at its end. */
export const ENDS: readonly string[] = ['', '!x'];

/** `unit` again and again, at least `length` characters, and `end`. */
export function repeat(unit: string, end: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length)) + end;
}
