import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { familyThread } from '#contracts';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let id: string;
beforeAll(async () => {
  door = await openDoor();
  id = await door.opened(0);
  await door.send('operator-sentul', '/proposals', { ...door.openingOf(0), kind: 'update', asked: 'answers' });
});
afterAll(() => door[Symbol.asyncDispose]());

const read = (who: Parameters<DoorUnderTest['read']>[0]) => door.read(who, `/proposals/${id}/family`);

test('the thread of a family names its proposals by kind, and what each of them asks', async () => {
  const { status, body } = await read('validator-1');
  expect([status, familyThread.parse(body)]).toMatchObject([
    200,
    {
      members: [],
      benefits: [],
      surveys: [],
      proposals: [
        { id, kind: 'registration' },
        { kind: 'update', asked: 'answers', stage: 'survey' },
      ],
    },
  ]);
  expect(body.registered).toBeUndefined();
});

test('of another village, and for whoever sees no persons, the family is not there', async () => {
  for (const who of ['operator-cijayanti', 'administrator'] as const) expect((await read(who)).status).not.toBe(200);
});
