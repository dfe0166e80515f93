/** How alike two texts are, 0 to 100: the share of letters that need no edit (Levenshtein). Case and spacing do not count. */
export function similarity(one: string, other: string): number {
  const [a, b] = [tidy(one), tidy(other)];
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 100 : Math.round(100 * (1 - edits(a, b) / longest));
}

const tidy = (text: string) => text.trim().toUpperCase().replaceAll(/\s+/g, ' ');

function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, above[column]! + 1, line[column - 1]! + 1));
    }
    above = line;
  }
  return above[b.length]!;
}
