import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { isByItself, noticeActs } from './acts.ts';

const page = new EventTarget();
const tell = jest.fn();
noticeActs(page, tell);
const does = (act: string) => page.dispatchEvent(new Event(act));
const minutes = (count: number) => jest.advanceTimersByTime(count * 60_000);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.now() + 86_400_000 });
  does('keydown');
  isByItself();
  tell.mockClear();
});
afterEach(() => void jest.useRealTimers());

test.each(['pointerdown', 'keydown', 'wheel', 'touchmove'])('what follows a %s is the officer’s doing', (act) => {
  minutes(10);
  expect(isByItself()).toBe(true);
  does(act);
  expect(isByItself()).toBe(false);
});

test('what the page asks more than a minute after the last act is its own doing', () => {
  minutes(1);
  expect(isByItself()).toBe(false);
  jest.advanceTimersByTime(1);
  expect(isByItself()).toBe(true);
});

test('the server is told of somebody who types for half an hour and asks nothing, now and then', () => {
  for (let minute = 0; minute < 30; minute += 1) {
    minutes(1);
    does('keydown');
  }
  expect(tell.mock.calls.length).toBeGreaterThanOrEqual(4);
  expect(tell.mock.calls.length).toBeLessThanOrEqual(6);
});

test('and of nobody who is away', () => {
  minutes(60);
  expect(tell).not.toHaveBeenCalled();
});
