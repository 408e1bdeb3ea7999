/**
 * Let through what is told at most every so many milliseconds, and nothing in the first of them.
 *
 * Each message between processes wakes the other one, which on a busy machine takes the place of a worker: a file that is read
 * in an instant needs none but its result.
 */
export function seldom<Said>(
  tell: (said: Said) => void,
  milliseconds: number,
  now: () => number = () => performance.now(),
): (said: Said) => void {
  let next = now() + milliseconds;
  return (said) => {
    if (now() < next) return;
    next = now() + milliseconds;
    tell(said);
  };
}
