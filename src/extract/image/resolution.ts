/**
 * A sheet's longer side in inches, within which a stated resolution is believed: A6 has 5.8, A3 16.5. Cameras and programs that
 * know nothing write 72 or 96, which would make a page of half a metre and more.
 */
const SHORTEST_SHEET = 5;
const LONGEST_SHEET = 20;

/** The resolution stated by a file, or 0 where it says none or one that no sheet of paper has. Pixels per inch. */
export function believableDpi(stated: number | undefined, width: number, height: number): number {
  if (stated === undefined || stated <= 0) return 0;
  const inches = Math.max(width, height) / stated;
  return inches >= SHORTEST_SHEET && inches <= LONGEST_SHEET ? stated : 0;
}
