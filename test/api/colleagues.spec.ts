import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { bulkReceipt, colleagueDesk, colleagueList, proposalView } from '#contracts';
import { carry, type DoorUnderTest, type OfficerKey, officer, openDoor } from './open-door.ts';

const FAR = '00000000-0000-4000-8000-200000000077';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const LEAVE = { until: inDays(5), reason: 'leave' };

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
  await door.asOwner(
    `insert into officer (id, issuer, subject, name, role, region_code, office_id, active)
     select $1, issuer, 'far', 'Validator Jauh', role, '73.71', office_id, true from officer where id = $2`,
    [FAR, officer('validator-1').id],
  );
});
afterAll(() => door[Symbol.asyncDispose]());

const EVERYBODY: OfficerKey[] = [
  ...(['operator-sentul', 'surveyor-1', 'validator-1', 'supervisor-1', 'ministry-supervisor', 'verifier-1'] as const),
  ...(['administrator', 'auditor', 'planner', 'partner'] as const),
];
const only =
  (...keys: OfficerKey[]) =>
  (who: OfficerKey, answer: number) =>
    keys.includes(who) ? answer : 403;
const absence = (who: OfficerKey, id: string, body: object = LEAVE) =>
  door.knock(who, 'PUT', `/officers/${id}/absence`, { body });
const deskAddress = (key: OfficerKey, to?: OfficerKey) =>
  `/officers/${officer(key).id}/desk${to ? `?to=${officer(to).id}` : ''}`;

const RIGHTS: [string, (who: OfficerKey) => Promise<{ status: number }>, (who: OfficerKey) => number][] = [
  [
    'ask who their colleagues are',
    (who) => door.read(who, '/officers'),
    (who) => (['planner', 'partner'].includes(who) ? 403 : 200),
  ],
  [
    'write down the leave of a validator',
    (who) => absence(who, officer('validator-2').id),
    (who) => only('supervisor-1', 'ministry-supervisor')(who, 200),
  ],
  [
    'look at a colleague’s desk to hand it over',
    (who) => door.read(who, deskAddress('validator-1')),
    (who) => only('supervisor-1', 'ministry-supervisor', 'administrator')(who, 200),
  ],
];
describe.each(RIGHTS)('who may %s', (_what, knock, expected) => {
  test.each(EVERYBODY)('%s', async (who) => {
    expect((await knock(who)).status).toBe(expected(who));
  });
});

const listFor = async (who: OfficerKey, query = '') =>
  colleagueList.parse((await door.read(who, `/officers${query}`)).body).officers;

describe('colleagues', () => {
  test('are those of the own area and those above it, and of no other', async () => {
    const seen = await listFor('supervisor-1');
    expect(seen.map(({ id }) => id)).toContain(officer('operator-cibodas' as OfficerKey).id);
    expect(seen.map(({ id }) => id)).not.toContain(FAR);
    expect((await listFor('ministry-supervisor')).map(({ id }) => id)).toContain(FAR);
    expect((await listFor('validator-1', '?role=validator')).map(({ name }) => name)).toEqual([
      'Validator Demo Dua',
      'Validator Demo Satu',
    ]);
  });

  test('are told with their loads to supervisors alone, and whose leave one may write down', async () => {
    const seen = await listFor('supervisor-1');
    expect(seen.every(({ load }) => load !== undefined)).toBe(true);
    const managed = seen.filter((one) => one.managed).map(({ role }) => role);
    expect(new Set(managed)).toEqual(new Set(['operator', 'surveyor', 'validator']));
    for (const who of ['validator-1', 'operator-sentul', 'auditor', 'administrator'] as const) {
      const others = await listFor(who);
      expect(others.some(({ load, managed: may }) => load !== undefined || may)).toBe(false);
    }
  });

  test('are not found by a filter that nobody knows', async () => {
    expect((await door.read('supervisor-1', '/officers?name=Demo')).status).toBe(422);
  });
});

describe('leave', () => {
  test('is written down, told to colleagues and to why, with who stands in', async () => {
    const id = await door.opened(3);
    await carry(door, id, 'village_accepted');
    await door.ask('validator-1', id, { asks: 'claimed' });
    const [away, deputy] = [officer('validator-1').id, officer('validator-2').id];
    await absence('supervisor-1', deputy, { until: null, reason: 'back' });
    const until = inDays(3);
    const answer = await absence('supervisor-1', away, { until, deputyId: deputy, reason: 'training' });
    expect([answer.status, answer.body]).toEqual([200, { officerId: away, until, deputyId: deputy }]);
    const { body } = await door.read('operator-sentul', '/officers?role=validator');
    expect(body.officers).toContainEqual(expect.objectContaining({ id: away, absentUntil: until, deputyId: deputy }));
    const { why } = proposalView.parse((await door.read('supervisor-1', `/proposals/${id}`)).body);
    expect(why).toMatchObject({
      cause: 'nobody_may_act',
      facts: { absent: [away], deputies: { [away]: { id: deputy, name: 'Validator Demo Dua' } } },
    });
    expect(why.canAct.map(({ role }) => role)).toContain('supervisor');
    const { rows } = await door.asOwner('select actor_id, reason from officer_change order by id desc limit 1');
    expect(rows).toEqual([{ actor_id: officer('supervisor-1').id, reason: 'training' }]);
    await absence('supervisor-1', away, { until: null, reason: 'back' });
  });

  // oxfmt-ignore
  test.each<[string, () => string, object, number, string]>([
    ['of somebody of another area',       () => FAR,                             LEAVE, 404, 'officer_not_found'],
    ['of nobody',                         () => randomUUID(),                    LEAVE, 404, 'officer_not_found'],
    ['of what is no id',                  () => 'validator-1',                   LEAVE, 404, 'officer_not_found'],
    ['of a colleague at the same desk',   () => officer('supervisor-2').id,      LEAVE, 403, 'own_desk'],
    ['of oneself',                        () => officer('supervisor-1').id,      LEAVE, 403, 'own_desk'],
    ['of a verifier of the ministry',     () => officer('verifier-1').id,        LEAVE, 403, 'right_missing'],
    ['until yesterday',                   () => officer('validator-1').id,       { ...LEAVE, until: inDays(-1) }, 422, 'until_out_of_range'],
    ['without a reason of the list',      () => officer('validator-1').id,       { ...LEAVE, reason: 'flu' }, 422, 'body_invalid'],
    ['with a deputy of another role',     () => officer('validator-1').id,       { ...LEAVE, deputyId: officer('surveyor-1').id }, 409, 'deputy_unfit'],
    ['with a deputy of another area',     () => officer('validator-1').id,       { ...LEAVE, deputyId: FAR }, 409, 'deputy_unfit'],
  ])('%s is refused', async (_what, id, body, status, code) => {
    const answer = await absence('supervisor-1', id(), body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('wants a sign-in that is new', async () => {
    const token = await door.issuer.token(officer('supervisor-1').sub, {
      auth_time: Math.floor(Date.now() / 1000) - 3600,
    });
    const url = `/officers/${officer('validator-1').id}/absence`;
    const { status, body } = await door.knock(undefined, 'PUT', url, { body: LEAVE, token });
    expect([status, body.code]).toEqual([401, 'step_up_required']);
  });
});

describe('a colleague’s whole desk', () => {
  test('is looked at, handed over in one go, and handed back', async () => {
    const ids = [await door.opened(0), await door.opened(1)];
    for (const id of ids) {
      await carry(door, id, 'village_accepted');
      await door.ask('validator-2', id, { asks: 'claimed' });
    }
    const [from, to] = ['validator-2', 'validator-1'] as const;
    const look = async (key: OfficerKey, receiver?: OfficerKey) =>
      colleagueDesk.parse((await door.read('supervisor-1', deskAddress(key, receiver))).body);
    const { items } = await look(from, to);
    expect(items.map(({ proposalId }) => proposalId).toSorted()).toEqual(ids.toSorted());
    expect(items.every(({ allowed }) => allowed.may)).toBe(true);
    const unlawful = await look(from, 'verifier-1');
    expect(unlawful.items[0]!.allowed).toMatchObject({
      may: false,
      code: 'officer_unfit',
      facts: { reason: 'wrong_desk' },
    });

    const handOver = async (receiver: OfficerKey) => {
      const body = { asks: 'reassigned', officer: officer(receiver).id, reason: 'LEAVE' };
      const batch = ids.map((proposalId) => ({ commandId: randomUUID(), proposalId, body }));
      const answer = await door.send('supervisor-1', '/commands/bulk', {
        batchId: randomUUID(),
        kind: 'bulk',
        items: batch,
      });
      return bulkReceipt.parse(answer.body);
    };
    expect(await handOver(to)).toMatchObject({ done: 2, refused: 0 });
    expect((await look(from)).total).toBe(0);
    expect((await look(to)).items.map(({ proposalId }) => proposalId)).toEqual(expect.arrayContaining(ids));
    expect(await handOver(from)).toMatchObject({ done: 2, refused: 0 });
    expect((await look(from)).total).toBe(2);
  });

  test('is not there where the colleague is of another area', async () => {
    const foreign = await door.read('supervisor-1', `/officers/${FAR}/desk`);
    const absent = await door.read('supervisor-1', `/officers/${randomUUID()}/desk`);
    expect([foreign.status, absent.status]).toEqual([404, 404]);
    const { instance: _one, ...first } = foreign.body;
    const { instance: _other, ...second } = absent.body;
    expect(first).toEqual(second);
  });

  test('tells an administrator ids and stages, and no person', async () => {
    const { text } = await door.read('administrator', deskAddress('validator-2'));
    for (const family of [0, 1])
      for (const { name, nik } of door.openingOf(family).family.members) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(nik);
      }
  });
});
