/**
 * How many slips of the pen (a letter too many, too few, wrong, or two that changed places) lie between two words;
 * anything above `most` is `most + 1`. Damerau 1964, Levenshtein 1966; without the same pair touched twice.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = nextLine({ one, other, row }, above, before);
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(above[other.length]!, most + 1);
}

type Pair = { readonly one: string; readonly other: string; readonly row: number };

function nextLine({ one, other, row }: Pair, above: readonly number[], before: readonly number[]): number[] {
  const line = [row];
  for (let at = 1; at <= other.length; at++) {
    const same = one[row - 1] === other[at - 1] ? 0 : 1;
    let fewest = Math.min(above[at]! + 1, line[at - 1]! + 1, above[at - 1]! + same);
    const changedPlaces = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
    if (changedPlaces) fewest = Math.min(fewest, before[at - 2]! + 1);
    line.push(fewest);
  }
  return line;
}
