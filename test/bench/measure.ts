/** What one arm showed in one round, by metric. */
export type Figures = Record<string, number>;
/** Each arm's figures, round by round. */
export type Samples = Record<string, Figures[]>;
type Arms = Record<string, (round: number) => Promise<Figures>>;

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs all arms in every round, forwards and backwards by turns, so that a machine that slows down favours none. */
export async function interleaved(rounds: number, arms: Arms): Promise<Samples> {
  const samples: Samples = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const order = Object.entries(arms);
    for (const [name, arm] of round % 2 === 0 ? order : order.toReversed()) samples[name]!.push(await arm(round));
  }
  return samples;
}

/** Milliseconds that some work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The median over the rounds, for each arm and metric. */
export function printMedians(title: string, samples: Samples): void {
  print(title, samples, (rounds, metric) => short(median(rounds.map((figures) => figures[metric]!))));
}

/** The median of the ratios of each round to its own anchor, and the smallest and largest of them. */
export function printRatios(title: string, samples: Samples, anchor: string): void {
  print(title, samples, (rounds, metric) => {
    const ratios = rounds.map((figures, round) => figures[metric]! / samples[anchor]![round]![metric]!);
    return `${short(median(ratios))} (${short(Math.min(...ratios))}-${short(Math.max(...ratios))})`;
  });
}

function print(title: string, samples: Samples, cell: (rounds: Figures[], metric: string) => string): void {
  const metrics = Object.keys(Object.values(samples)[0]![0]!);
  const rows = Object.entries(samples).map(([arm, rounds]) => [arm, ...metrics.map((metric) => cell(rounds, metric))]);
  const table = [[title, ...metrics], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  console.log();
  for (const [arm, ...cells] of table)
    console.log(
      [arm!.padEnd(widths[0]!), ...cells.map((text, index) => text.padStart(widths[index + 1]!))].join('   '),
    );
}

const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
