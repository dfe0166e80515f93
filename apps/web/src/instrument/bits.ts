/** The bits of a sum; 0 stands for none of them. */
export const bitsIn = (sum: number, bits: readonly number[]): number[] =>
  sum === 0 ? [0] : bits.filter((bit) => (sum & bit) !== 0);

/** The sum with one bit more or less. None of them stands alone, and nothing left is no answer. */
export function toggledBit(sum: number | undefined, bit: number): number | undefined {
  if (bit === 0) return sum === 0 ? undefined : 0;
  const next = (sum ?? 0) ^ bit;
  return next === 0 ? undefined : next;
}
