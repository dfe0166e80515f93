import type { DemoFamily } from '../family.ts';
import { toCitizens } from '../family.ts';

/** The simulated population register, told what it shall know of a family. */
export async function record(dukcapil: string, family: DemoFamily, change: { name?: string } = {}): Promise<void> {
  const [head, ...others] = toCitizens([family]);
  const citizens = [{ ...head, ...change }, ...others];
  const response = await fetch(`${dukcapil}/_control/people`, { method: 'PUT', body: JSON.stringify(citizens) });
  if (!response.ok) throw new Error(`the Dukcapil stand-in refused the family: ${response.status}`);
}
