import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer is truthy.
 *
 * @param withinMs how long; the default is for the slowest of machines, and only ends the wait for what never comes
 * @returns the answer, or undefined when `withinMs` have passed
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  { withinMs = 120_000, everyMs = 25 }: { withinMs?: number; everyMs?: number } = {},
): Promise<T | undefined> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() >= deadline) return undefined;
    await sleep(everyMs);
  }
}
