/** Takes a row of column numbers apart, `A B 1 2 3` once, or twice for two blocks; null when it does not count up. */
export function readBlocks(markers: readonly (string | null)[]): readonly (readonly string[])[] | null {
  const known = markers.filter((marker) => marker !== null);
  if (known.length !== markers.length || known.length < 2) return null;
  if (countsUp(known)) return [known];
  const half = known.length / 2;
  const [left, right] = [known.slice(0, half), known.slice(half)];
  return left.join(' ') === right.join(' ') && countsUp(left) ? [left, right] : null;
}

const LETTERS = 'ABCDEFGH';

/** Letters from A, then numbers from 1, without gaps. */
function countsUp(markers: readonly string[]): boolean {
  const letters = markers.filter((marker) => !/^\d/.test(marker));
  const numbers = markers.slice(letters.length).map(Number);
  return (
    markers.length >= 2 &&
    letters.every((letter, at) => markers[at] === letter && letter === LETTERS[at]) &&
    numbers.every((number, at) => number === at + 1) &&
    numbers.length > 0
  );
}
