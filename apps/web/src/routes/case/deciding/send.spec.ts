import { describe, expect, jest, test } from '@jest/globals';
import { ServerAway } from '../../../api/problem.ts';
import { untilAnswered } from './send.ts';

const signal = new AbortController().signal;

describe('sending a decision', () => {
  test('goes on until the server has answered, and says so each time that it is away', async () => {
    const waits: number[] = [];
    const onAway = jest.fn();
    let tries = 0;
    const answer = await untilAnswered(
      async () => {
        tries += 1;
        if (tries < 4) throw new ServerAway(tries === 2 ? 7 : undefined);
        return 'recorded';
      },
      { onAway, signal, wait: async (ms) => void waits.push(ms) },
    );
    expect(answer).toBe('recorded');
    expect(onAway).toHaveBeenCalledTimes(3);
    expect(waits).toEqual([1000, 7000, 4000]);
  });

  test('a no is an answer, and is not asked for again', async () => {
    const call = jest.fn(async () => {
      throw new Error('four eyes');
    });
    await expect(untilAnswered(call, { onAway: jest.fn(), signal })).rejects.toThrow('four eyes');
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('waits never longer than half a minute', async () => {
    const waits: number[] = [];
    let tries = 0;
    await untilAnswered(
      async () => {
        tries += 1;
        if (tries < 9) throw new ServerAway();
      },
      { onAway: jest.fn(), signal, wait: async (ms) => void waits.push(ms) },
    );
    expect(Math.max(...waits)).toBe(30_000);
  });
});
