import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, double, integer, array, property } from 'fast-check';
import { ApiProblem, ServerAway } from '../api/problem.ts';
import { after, anew, type Item, type ItemState, nextOf, type Outcome, pauseMs, recovered, sending } from './item.ts';
import { outcomeOf } from './outcome.ts';

const NOW = Date.parse('2026-11-24T03:00:00.000Z');
const RECEIPT = { seq: 4, at: '2026-11-24T03:00:00.000Z' };
const PROBLEM = { code: 'stale', title: 'Berubah', detail: 'Baca lagi.', version: 3 };

const anItem = (more: Partial<Item> = {}): Item => ({
  id: 'command-1',
  proposalId: 'case-1',
  order: 1,
  keptAt: '2026-11-24T02:00:00.000Z',
  about: { ticket: 'TRD-1' },
  job: {
    kind: 'command',
    body: {
      asks: 'surveyed',
      expectedVersion: 1,
      survey: { instrument: 'short', version: '1', answers: { floor: 'earth' } },
    },
  },
  state: 'kept',
  tries: 0,
  tryAt: 0,
  ...more,
});
const aPhoto = (more: Partial<Item> = {}): Item =>
  anItem({ job: { kind: 'photo', photo: 'p', name: 'house_photo' }, ...more });

describe('one thing in the outbox', () => {
  test.each<[string, Outcome, ItemState]>([
    ['the server has written it down', { kind: 'received', receipt: RECEIPT }, 'received'],
    ['nobody answers', { kind: 'away' }, 'kept'],
    ['the officer is not signed in any more', { kind: 'signed_out', problem: PROBLEM }, 'kept'],
    ['the case has changed', { kind: 'conflict', problem: PROBLEM }, 'needs_you'],
    ['the server says no', { kind: 'refused', problem: PROBLEM }, 'refused'],
  ])('where %s it becomes what the officer reads', (_, outcome, state) => {
    const sent = sending(anItem(), NOW);
    expect(sent).toMatchObject({ state: 'sending', tries: 1, triedAt: NOW });
    expect(after(sent, outcome, NOW, 0)).toMatchObject({ state, id: 'command-1' });
  });

  test('what was received keeps its receipt, and not a word about the family', () => {
    const received = after(sending(anItem(), NOW), { kind: 'received', receipt: RECEIPT }, NOW, 0);
    expect(received).toMatchObject({ receipt: RECEIPT, job: { kind: 'spent', asks: 'surveyed' } });
    expect(JSON.stringify(received)).not.toContain('earth');
  });

  test('a picture is uploaded, and then named at once by the command that was made for it', () => {
    const uploaded = after(sending(aPhoto(), NOW), { kind: 'uploaded', sha256: 'ab' }, NOW, 0);
    expect(uploaded).toMatchObject({ id: 'command-1', state: 'kept', tryAt: NOW, job: { photo: 'p', sha256: 'ab' } });
    expect(nextOf([uploaded], NOW, 0).item).toEqual(uploaded);
  });

  test('a browser killed while it was sending sends the same command again', () => {
    const killed = sending(anItem(), NOW);
    expect(nextOf([killed], NOW, 0)).toEqual({});
    expect(nextOf([recovered(killed)], NOW, 0).item).toMatchObject({ id: 'command-1', job: killed.job });
  });

  test('a time that the server names is kept', () => {
    expect(after(sending(anItem(), NOW), { kind: 'away', waitMs: 60_000 }, NOW, 0.5).tryAt).toBe(NOW + 60_000);
  });

  test('an answer of yes takes away the problem of the try before', () => {
    const waiting = anItem({ problem: PROBLEM });
    expect(after(waiting, { kind: 'received', receipt: RECEIPT }, NOW, 0)).not.toHaveProperty('problem');
  });

  test('a conflict that was read is another command, drawn from the version that was read', () => {
    const conflict = after(sending(anItem(), NOW), { kind: 'conflict', problem: PROBLEM }, NOW, 0);
    const again = anew(conflict, 'command-2', NOW, PROBLEM.version);
    expect(again).toMatchObject({ id: 'command-2', state: 'kept', tries: 0, job: { body: { expectedVersion: 3 } } });
    expect(again).not.toHaveProperty('problem');
  });
});

describe('the pause between two tries', () => {
  test.each([
    [1, 0, 2_000],
    [1, 1, 4_000],
    [2, 0, 4_000],
    [3, 1, 16_000],
    [20, 1, 300_000],
    [2000, 0, 150_000],
  ])('after try %i, by chance %d, is %i ms', (tries, chance, ms) => {
    expect(pauseMs(tries, chance)).toBe(ms);
  });

  test('is never shorter than two seconds, nor longer than five minutes', () => {
    assert(
      property(integer({ min: 0, max: 5000 }), double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
        expect(pauseMs(tries, chance)).toBeGreaterThanOrEqual(2_000);
        expect(pauseMs(tries, chance)).toBeLessThanOrEqual(300_000);
      }),
    );
  });
});

describe('what is sent next', () => {
  const later = NOW + 10_000;
  test.each<[string, Item[], string | undefined, number | undefined]>([
    ['nothing, from an empty outbox', [], undefined, undefined],
    ['the older of two of one case', [anItem({ id: 'b', order: 2 }), anItem({ id: 'a' })], 'a', undefined],
    [
      'nothing behind one that waits',
      [anItem({ id: 'a', tryAt: later, triedAt: NOW }), anItem({ id: 'b', order: 2 })],
      undefined,
      later,
    ],
    [
      'nothing behind one that was refused',
      [anItem({ id: 'a', state: 'refused' }), anItem({ id: 'b', order: 2 })],
      undefined,
      undefined,
    ],
    [
      'another case, where one is stuck',
      [anItem({ id: 'a', state: 'needs_you' }), anItem({ id: 'b', order: 2, proposalId: 'case-2' })],
      'b',
      undefined,
    ],
    [
      'the next of a case, once the one before was received',
      [anItem({ id: 'a', state: 'received' }), anItem({ id: 'b', order: 2 })],
      'b',
      undefined,
    ],
    [
      'the earliest of what waits is when to look again',
      [
        anItem({ tryAt: later + 5, triedAt: NOW }),
        anItem({ id: 'b', proposalId: 'case-2', tryAt: later, triedAt: NOW }),
      ],
      undefined,
      later,
    ],
  ])('is %s', (_, items, id, wakeAt) => {
    const next = nextOf(items, NOW, 0);
    expect(next.item?.id).toBe(id);
    expect(next.wakeAt).toBe(wakeAt);
  });

  test('is tried at once when the network returns, and once only', () => {
    const waiting = anItem({ tryAt: later, triedAt: NOW - 1 });
    expect(nextOf([waiting], NOW, NOW).item).toEqual(waiting);
    const tried = after(sending(waiting, NOW), { kind: 'away' }, NOW, 0);
    expect(nextOf([tried], NOW, NOW).item).toBeUndefined();
  });

  test('twenty surveys through a network that fails at will arrive in their order, each under its own id', () => {
    const outcomes = constantFrom('away', 'killed', 'received');
    assert(
      property(array(outcomes, { minLength: 60, maxLength: 200 }), (fates) => {
        let items = Array.from({ length: 20 }, (_, at) =>
          anItem({ id: `command-${at}`, order: at, proposalId: `case-${at % 7}` }),
        );
        const arrived: string[] = [];
        let now = NOW;
        for (const fate of [...fates, ...Array.from({ length: 20 }, () => 'received')]) {
          now += 300_001;
          items = items.map(recovered);
          const { item } = nextOf(items, now, 0);
          if (!item) break;
          const sent = sending(item, now);
          if (fate === 'received') arrived.push(item.id);
          const next =
            fate === 'killed'
              ? sent
              : after(sent, fate === 'away' ? { kind: 'away' } : { kind: 'received', receipt: RECEIPT }, now, 1);
          items = items.map((one) => (one.id === next.id ? next : one));
        }
        expect(new Set(arrived).size).toBe(arrived.length);
        expect(arrived).toHaveLength(20);
        for (const proposal of ['case-0', 'case-3']) {
          const ofOne = arrived.map((id) => Number(id.slice(8))).filter((at) => `case-${at % 7}` === proposal);
          expect(ofOne).toEqual(ofOne.toSorted((left, right) => left - right));
        }
      }),
    );
  });
});

describe('what an answer of the server means', () => {
  test.each<[string, unknown, Outcome['kind']]>([
    ['no network', new ServerAway(), 'away'],
    ['a server that is full', new ServerAway(30), 'away'],
    ['a server that is broken', new ApiProblem(500, { code: 'broken' }), 'away'],
    ['a case whose last decision settles', new ApiProblem(409, { code: 'settling', waitMs: 8000 }), 'away'],
    ['a session that ended', new ApiProblem(401, { code: 'not_signed_in' }), 'signed_out'],
    ['a case that changed', new ApiProblem(409, { code: 'stale', version: 3 }), 'conflict'],
    ['a command id that was used', new ApiProblem(409, { code: 'command_reused' }), 'conflict'],
    ['a case that another has surveyed', new ApiProblem(409, { code: 'move_not_allowed' }), 'refused'],
    ['an assignment taken away', new ApiProblem(403, { code: 'right_missing' }), 'refused'],
    ['answers that the form refuses', new ApiProblem(422, { code: 'body_invalid' }), 'refused'],
    ['a picture that is too large', new ApiProblem(413, { code: 'body_too_large' }), 'refused'],
    ['something that nobody foresaw', new TypeError('x'), 'away'],
  ])('%s', (_, error, kind) => {
    expect(outcomeOf(error).kind).toBe(kind);
  });

  test('what the server said is kept for the officer to read', () => {
    const problem = new ApiProblem(409, { code: 'stale', title: 'Berubah', detail: 'Baca.', version: 3, changed: [] });
    expect(outcomeOf(problem)).toEqual({
      kind: 'conflict',
      problem: { code: 'stale', title: 'Berubah', detail: 'Baca.', version: 3, changed: [] },
    });
    expect(outcomeOf(new ServerAway(30))).toEqual({ kind: 'away', waitMs: 30_000 });
  });
});
