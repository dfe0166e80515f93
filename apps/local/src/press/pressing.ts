import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../waiting.ts';
import { BUTTONS } from '../workbench/acts.ts';
import type { State } from '../workbench/state.ts';
import { chanceOf } from './chance.ts';
import type { Pressed, Visitor } from './visitor.ts';

export type Pressing = {
  visitor: Visitor;
  minutes: number;
  seed: number;
  /** The district's, in moves per second. */
  speed: number;
  /** Hears of each press and what came of it. */
  say: (sentence: string) => void;
  signal: AbortSignal;
};

export type Outcome = {
  presses: number;
  /** Not possible just then, and said so. */
  refused: number;
  /** The page itself failed. */
  broken: number;
  drained: boolean;
  chainValid: boolean;
  state: State;
};

const NAMES = Object.keys(BUTTONS);
/** A visitor does not wait for one button before the next, but has only so many fingers. */
const FINGERS = 3;
const PAUSE_MS = { least: 300, most: 3_000 };
/** For what waits when everything is back; on the slowest of machines. */
const DRAIN_MS = 300_000;

/** Presses every button of the page by chance until the time is over, brings everything back and waits until nothing waits. */
export async function pressAtRandom(pressing: Pressing): Promise<Outcome> {
  const { visitor, minutes, seed, speed, say, signal } = pressing;
  const chance = chanceOf(seed);
  const counted = { presses: 0, refused: 0, broken: 0 };

  async function press(name: string): Promise<Pressed | undefined> {
    counted.presses += 1;
    const pressed = await visitor.press(name).catch(() => undefined);
    if (!pressed || pressed.status >= 500) counted.broken += 1;
    else if (!pressed.ok) counted.refused += 1;
    say(`${name}: ${pressed?.said.en ?? 'no answer'}`);
    return pressed;
  }

  await visitor.press('speed', { speed });
  const fingers = new Set<Promise<unknown>>();
  const endMs = performance.now() + minutes * 60_000;
  while (performance.now() < endMs) {
    await sleep(PAUSE_MS.least + chance() * (PAUSE_MS.most - PAUSE_MS.least), undefined, { signal });
    const name = NAMES[Math.floor(chance() * NAMES.length)]!;
    if (fingers.size >= FINGERS) await Promise.race(fingers);
    const finger = press(name).finally(() => fingers.delete(finger));
    fingers.add(finger);
  }
  await Promise.all(fingers);

  const isBack = async () => (await press('bring-all'))?.ok;
  await until(isBack, { withinMs: DRAIN_MS, everyMs: 1_000 });
  if ((await visitor.look()).changed) await press('restore-event');
  await visitor.press('speed', { speed: 0 });
  const drained = await untilDrained(visitor);
  const { checked } = await visitor.press('check-chain');
  return { ...counted, drained, chainValid: checked?.valid === true, state: await visitor.look() };
}

/** Every command is answered, and nothing waits, in a count that began after the last answer. */
async function untilDrained(visitor: Visitor): Promise<boolean> {
  const patience = { withinMs: DRAIN_MS, everyMs: 500 };
  const isAnswered = async () => (await visitor.look()).counts.underWay === 0;
  if (!(await until(isAnswered, patience))) return false;
  const answeredMs = Date.now();
  const isEmpty = async () => {
    const { counts, points, parts } = await visitor.look();
    const isNewer = (points.at(-1)?.at ?? 0) > answeredMs;
    return isNewer && Object.values(parts).every(Boolean) && counts.waiting === 0;
  };
  return (await until(isEmpty, patience)) === true;
}
