import type { ListedCitizen } from '#dukcapil';
import { type DemoFamily, toCitizens } from '../family.ts';

/** Tells the simulated population register whom it shall know, and how. @throws it does not take them */
export async function tellRegister(dukcapil: string, citizens: readonly Partial<ListedCitizen>[]): Promise<void> {
  const response = await fetch(`${dukcapil}/_control/people`, { method: 'PUT', body: JSON.stringify(citizens) });
  if (!response.ok) throw new Error(`the Dukcapil stand-in refused them: ${response.status}`);
}

/** What it shall know of a family; `change` is about the head. */
export function record(dukcapil: string, family: DemoFamily, change: { name?: string } = {}): Promise<void> {
  const [head, ...others] = toCitizens([family]);
  return tellRegister(dukcapil, [{ ...head, ...change }, ...others]);
}
