import { expect, test } from '@jest/globals';
import { words } from '#contracts';
import type { State } from '../workbench/state.ts';
import { pressAtRandom } from './pressing.ts';
import type { Visitor } from './visitor.ts';

const UP = { temporal: true, worker: true, api: true, dukcapil: true };

/** A page on paper: a count of its own each time that it is looked at, later than whatever came before. */
function paper(answers: { broken?: boolean; waiting?: number } = {}) {
  const pressed: string[] = [];
  const state = (): State => ({
    speed: 0,
    parts: UP,
    counts: { accepted: 9, waiting: answers.waiting ?? 0, lost: 0, twice: 0, underWay: 0, refused: 0 },
    points: [{ at: Date.now() + 60_000, undelivered: 0, parked: 0 }],
    changed: undefined,
    checked: undefined,
    cases: [],
  });
  const visitor: Visitor = {
    press(act, given) {
      pressed.push(given ? `${act} ${given.speed}` : act);
      const status = answers.broken && act === 'check-chain' ? 500 : 200;
      const checked = { valid: status === 200, events: 1, tookMs: 1 };
      return Promise.resolve({ ok: status === 200, status, said: words('', ''), checked });
    },
    look: () => Promise.resolve(state()),
  };
  const press = (seed: number) =>
    pressAtRandom({
      visitor,
      minutes: 1 / 40,
      seed,
      speed: 6,
      say: () => undefined,
      signal: new AbortController().signal,
    });
  return { pressed, press };
}

test('whoever presses by chance ends with everything brought back, the district at rest and the chain checked', async () => {
  const page = paper();
  const outcome = await page.press(1);
  expect(page.pressed[0]).toBe('speed 6');
  expect(page.pressed.slice(-3)).toEqual(['bring-all', 'speed 0', 'check-chain']);
  expect(outcome).toMatchObject({
    refused: 0,
    broken: 0,
    drained: true,
    chainValid: true,
    state: { counts: { lost: 0 } },
  });
});

test('a chain that cannot be checked is not called unbroken', async () => {
  expect(await paper({ broken: true }).press(1)).toMatchObject({ chainValid: false });
});
