import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer is truthy.
 *
 * @returns the answer, or undefined when `withinMs` have passed
 */
export async function until<T>(
  ask: () => T | Promise<T>,
  { withinMs, everyMs = 25 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() >= deadline) return undefined;
    await sleep(everyMs);
  }
}
