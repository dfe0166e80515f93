import { describe, expect, test } from '@jest/globals';
import type { Engine } from '#engine';
import type { Delivery } from '#ledger';
import { resend } from './resend.ts';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const aDelivery = (n: number): Delivery => ({
  proposalId: idOf(n),
  event: 'surveyed',
  position: { proposalId: idOf(n), epoch: 1, seq: 2, stage: 'village_deliberation', round: 1, level: 0 },
  kind: 'registration',
  regency: '32.01',
  closed: false,
});

/** The open proposals of a record, by id, in pages. */
const aRecord = (...numbers: number[]) => ({
  openPositions: async (after: string | undefined, limit: number) =>
    numbers
      .map(aDelivery)
      .filter(({ proposalId }) => after === undefined || proposalId > after)
      .slice(0, limit),
});

/** An engine that remembers what it was told; `answer` may fail. */
function anEngine(answer: (delivery: Delivery) => Awaited<ReturnType<Engine['resend']>> = () => ({ delivered: true })) {
  const told: string[] = [];
  const hear =
    (verb: string) =>
    async (delivery: Delivery, { completed = false } = {}) => {
      told.push(`${verb} ${Number(delivery.proposalId.slice(-12))}${completed ? ' completed too' : ''}`);
      return answer(delivery);
    };
  return { told, resend: hear('resend'), reopen: hear('reopen') };
}

describe('resending', () => {
  test('tells every open proposal once, over all pages', async () => {
    const engine = anEngine();
    const numbers = Array.from({ length: 1203 }, (_, n) => n + 1);
    expect(await resend(aRecord(...numbers), engine)).toEqual({ sent: 1203, failed: 0, left: [] });
    expect(new Set(engine.told).size).toBe(1203);
  });

  test('tells only those that are named, and says which of them nobody may hear of', async () => {
    const engine = anEngine();
    const report = await resend(aRecord(1, 2, 16, 17), engine, { ids: [idOf(16), idOf(3), idOf(1)] });
    expect(report).toEqual({ sent: 2, failed: 0, left: [idOf(3)] });
    expect(engine.told).toEqual(['resend 16', 'resend 1']);
  });

  test('reopens also where a run was over by a bug', async () => {
    const engine = anEngine();
    await resend(aRecord(1), engine, { reopen: true });
    expect(engine.told).toEqual(['reopen 1 completed too']);
  });

  test('goes on after a failure, and says how many and the first reason', async () => {
    const engine = anEngine(({ proposalId }) => {
      if (proposalId === idOf(1)) throw Object.assign(new Error('gone'), { code: 'unavailable' });
      return proposalId === idOf(2) ? { delivered: false, incident: 'completed' } : { delivered: true };
    });
    expect(await resend(aRecord(1, 2, 3), engine)).toEqual({
      sent: 1,
      failed: 2,
      left: [],
      firstFailure: 'unavailable',
    });
  });
});
