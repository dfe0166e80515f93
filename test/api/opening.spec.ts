import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { opening, proposalView } from '#contracts';
import { randomUUID } from 'node:crypto';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

describe('a family that is put forward', () => {
  test('goes home with a ticket, a promised date, the gate, and that it costs nothing', async () => {
    const answer = await door.send('operator-sentul', '/proposals', door.openingOf(0));
    expect(answer.text).toContain('GRATIS');
    expect(answer.status).toBe(201);
    const taken = opening.parse(answer.body);
    expect(taken.gate.cutOn < taken.gate.pullOn).toBe(true);
    const read = await door.read('operator-sentul', `/proposals/${taken.proposalId}`);
    expect(read.status).toBe(200);
    expect(proposalView.parse(read.body)).toMatchObject({
      ticket: taken.ticket,
      stage: 'survey',
      kind: 'registration',
    });
  });

  test('is put forward once, however often the command is sent', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => door.send('operator-sentul', '/proposals', door.openingOf(1), { key })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
  });

  test('is opened under the rules in force, unless others are named where that is allowed', async () => {
    const { rules: _named, ...unnamed } = door.openingOf(2);
    const opened = async (body: object) => {
      const answer = await door.send('operator-sentul', '/proposals', body);
      return (await door.read('operator-sentul', `/proposals/${answer.body.proposalId}`)).body.rules;
    };
    expect(await opened(unnamed)).toBe('2026-1');
    expect(await opened({ ...door.openingOf(3), rules: 'demo-seconds' })).toBe('demo-seconds');
  });

  test('is never opened under rules that a request names in production', async () => {
    await using strict = await openDoor({ production: true });
    const { status, body } = await strict.send('operator-sentul', '/proposals', strict.openingOf(4, 'demo-seconds'));
    expect([status, body.fields?.[0].pointer]).toEqual([422, '/rules']);
    expect((await strict.send('operator-sentul', '/proposals', strict.openingOf(4, '2026-1'))).status).toBe(201);
  });

  test('is put forward by whoever may in that village, for a kind that exists', async () => {
    const elsewhere = await door.send('operator-cijayanti', '/proposals', door.openingOf(5));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'right_missing']);
    const unknown = await door.send('operator-sentul', '/proposals', { ...door.openingOf(5), kind: 'lottery' });
    expect([unknown.status, unknown.body.code, unknown.body.kinds]).toEqual([422, 'kind_unknown', ['registration']]);
  });
});
