import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { ProposalEvent } from '#domain';
import { chain, FIRST_HASH, hashOf } from './hash-chain.ts';

const anEvent = (seq: number): ProposalEvent => ({
  v: 1,
  seq,
  name: 'noted',
  at: '2026-01-05T02:00:00.000Z',
  by: { id: 'system', role: 'system' },
  commandId: `c-${seq}`,
  stage: 'survey',
  round: 1,
  version: 1,
  level: 0,
  dueAt: null,
  wakeAt: null,
  deliverableAt: '2026-01-05T02:00:00.000Z',
  rulesVersion: '2026-1',
  facts: {},
});

describe('the chain of a file', () => {
  test('begins at zero, and each hash is over the one before it', () => {
    const [first, second] = chain(FIRST_HASH, [anEvent(1), anEvent(2)]);
    expect(first!.prevHash).toBe('0'.repeat(64));
    expect(second!.prevHash).toBe(first!.hash);
    expect(hashOf(anEvent(2), FIRST_HASH)).not.toBe(second!.hash);
  });

  test('is SHA-256 over sorted JSON without blanks, so that anybody can check it', () => {
    const json =
      '{"event":{"at":"2026-01-05T02:00:00.000Z","by":{"id":"system","role":"system"},"commandId":"c-1",' +
      '"deliverableAt":"2026-01-05T02:00:00.000Z","dueAt":null,"facts":{},"level":0,"name":"noted","round":1,' +
      `"rulesVersion":"2026-1","seq":1,"stage":"survey","v":1,"version":1,"wakeAt":null},"prevHash":"${FIRST_HASH}"}`;
    expect(hashOf(anEvent(1), FIRST_HASH)).toBe(createHash('sha256').update(json).digest('hex'));
  });

  test('does not depend on the order in which PostgreSQL gives the members back', () => {
    const event = anEvent(1);
    const turned = Object.fromEntries(Object.entries(event).toReversed()) as ProposalEvent;
    expect(hashOf(turned, FIRST_HASH)).toBe(hashOf(event, FIRST_HASH));
  });
});
