import { describe, expect, test } from '@jest/globals';
import {
  acceptedIn,
  type Batch,
  LARGEST_BATCH,
  newBatch,
  outcomesOf,
  toBulkBody,
  toCsv,
  type Wanted,
} from './batch.ts';
import { isStale } from './fresh.ts';

const wanted = (number: number): Wanted => ({
  proposalId: `case-${number}`,
  body: { asks: 'ratified', expectedVersion: 3, letter: '460/118/2026' },
  ticket: `TRD-${number}`,
  who: `Wati ${number}`,
});
let made = 0;
const anId = (): string => `id-${(made += 1)}`;

/** A batch of three, the second of which was refused. */
const answered = (): Batch => {
  const batch = newBatch('letter', [wanted(1), wanted(2), wanted(3)], anId);
  const problem = {
    type: '/problems/stale',
    title: 'Berubah',
    status: 409,
    detail: 'Baca lagi.',
    code: 'stale' as const,
  };
  return {
    ...batch,
    receipt: {
      batchId: batch.batchId,
      done: 2,
      refused: 1,
      items: batch.items.map(({ commandId, proposalId }, index) =>
        index === 1
          ? { commandId, proposalId, ok: false, problem }
          : {
              commandId,
              proposalId,
              ok: true,
              receipt: { commandId, seq: 7, hash: 'ab'.repeat(32), at: '2026-11-24T03:00:00.000Z' },
            },
      ),
    },
  };
};

describe('a batch', () => {
  test('has an id of its own, and so has each command, before it is sent', () => {
    const { batchId, items } = newBatch('meeting', [wanted(1), wanted(2)], anId);
    expect(new Set([batchId, ...items.map(({ commandId }) => commandId)]).size).toBe(3);
  });

  test('is sent without a name', () => {
    const sent = JSON.stringify(toBulkBody(newBatch('meeting', [wanted(1)], anId)));
    expect(sent).not.toContain('Wati');
    expect(sent).not.toContain('TRD');
  });

  test('holds as many as one request can', () => {
    const many = Array.from({ length: LARGEST_BATCH + 50 }, (_, number) => wanted(number));
    const batch = newBatch('letter', many, anId);
    expect(batch.items).toHaveLength(LARGEST_BATCH);
    expect(JSON.stringify(toBulkBody(newBatch('letter', many, () => crypto.randomUUID()))).length).toBeLessThan(
      256 * 1024,
    );
  });

  test('shows what needs somebody first, and takes only what was accepted to be handed back', () => {
    expect(outcomesOf(answered()).map(({ ticket }) => ticket)).toEqual(['TRD-2', 'TRD-1', 'TRD-3']);
    expect(acceptedIn(answered()).map(({ ticket }) => ticket)).toEqual(['TRD-1', 'TRD-3']);
  });

  test('that is not answered yet has no outcome', () => {
    expect(acceptedIn(newBatch('letter', [wanted(1)], anId))).toEqual([]);
  });
});

describe('the results as a file', () => {
  test('have a line for each item, and no name', () => {
    const lines = toCsv(answered(), ['Tiket', 'Keputusan', 'Hasil', 'Tanda terima']).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe('"TRD-2","ratified","stale","Berubah"');
    expect(lines.join()).not.toContain('Wati');
  });

  test('are never a formula', () => {
    const batch = answered();
    const items = batch.items.map((item) => ({ ...item, ticket: '=1+1' }));
    expect(toCsv({ ...batch, items }, [])).toContain(`"'=1+1"`);
  });
});

test.each([
  ['four minutes ago', 4, false],
  ['five minutes ago', 5, true],
])('a sign-in of %s is too old: %s', (_when, minutes, stale) => {
  const now = Date.parse('2026-11-24T03:00:00.000Z');
  expect(isStale({ authTime: new Date(now - minutes * 60_000).toISOString() }, now)).toBe(stale);
});
