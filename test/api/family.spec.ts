import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { familyThread } from '#contracts';
import { KINDS_2026 } from '#domain';
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

test('whoever may open proposals is offered every kind that does not rest, with its papers; others are offered none', async () => {
  const { offers } = (await read('operator-sentul')).body;
  expect(offers.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(
    Object.keys(KINDS_2026)
      .filter((kind) => !KINDS_2026[kind]!.rests)
      .toSorted(),
  );
  expect(offers.find(({ kind }: { kind: string }) => kind === 'objection')).toMatchObject({ reported: true });
  expect((await read('auditor')).body.offers).toEqual([]);
});

test('of another village, and for whoever sees no persons, the family is not there', async () => {
  for (const who of ['operator-cijayanti', 'administrator'] as const) expect((await read(who)).status).not.toBe(200);
});

describe('something else about a family that is known', () => {
  const followUp = (who: Parameters<DoorUnderTest['send']>[0], body: object, about = id) =>
    door.send(who, `/proposals/${about}/follow-ups`, { channel: 'village_office', ...body });
  const membersOf = async (proposalId: string) =>
    (await door.read('validator-1', `/proposals/${proposalId}`)).body.family.members;

  test('takes the family from the record: nobody types a number again, and none is shown', async () => {
    const { status, body, text } = await followUp('operator-sentul', { kind: 'reactivation', asked: 'PBI-JK' });
    expect([status, body.ticket !== undefined]).toEqual([201, true]);
    const [before, after] = [await membersOf(id), await membersOf(body.proposalId)];
    const seen = (members: { name: string; nik: string }[]) => members.map(({ name, nik }) => [name, nik]);
    expect(seen(after)).toEqual(seen(before));
    for (const { nik } of door.openingOf(0).family.members) expect(text).not.toContain(nik);
    const looks = await door.asOwner(
      `select actor_id from access_log where act = 'family_copied' and proposal_id = '${id}'`,
    );
    expect(looks.rows).toHaveLength(1);
  });

  test('leaves out who is gone, and brings who has come', async () => {
    const source = await door.opened(1);
    const before = await membersOf(source);
    const child = { ...door.openingOf(7).family.members[0]!, name: 'Bayi Peraga', relation: 'child' };
    const gone = before.at(-1)!;
    const { body } = await followUp(
      'operator-sentul',
      { kind: 'update', asked: 'death', leave: [gone.personId], join: [child] },
      source,
    );
    const names = (await membersOf(body.proposalId)).map(({ name }: { name: string }) => name);
    expect(names).toEqual([...before.slice(0, -1).map(({ name }: { name: string }) => name), child.name]);
  });

  test('is refused where nobody is left, where the family is not to be seen, and where the right is missing', async () => {
    const everybody = (await membersOf(id)).map(({ personId }: { personId: string }) => personId);
    const asks = { kind: 'update', asked: 'death', leave: everybody };
    const codeOf = async (who: Parameters<DoorUnderTest['send']>[0], body: object) => {
      const answer = await followUp(who, body);
      return [answer.status, answer.body.code];
    };
    expect(await codeOf('operator-sentul', asks)).toEqual([422, 'family_empty']);
    expect(await codeOf('operator-cijayanti', asks)).toEqual([404, 'proposal_not_found']);
    expect(await codeOf('verifier-1', asks)).toEqual([403, 'desk_closed']);
    expect(await codeOf('operator-sentul', { kind: 'lottery' })).toEqual([422, 'kind_unknown']);
  });
});
