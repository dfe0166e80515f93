import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { revealed, surveyAnswersList } from '#contracts';
import { ceilingOf } from '#domain';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { carry, type DoorUnderTest, officer, type OfficerKey, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let proposal: string;
let head: string;
const FAMILY = VILLAGE.families[0]!;
beforeAll(async () => {
  door = await openDoor();
  proposal = await door.opened(0);
  await carry(door, proposal, 'surveyed');
  head = (await door.read('validator-1', `/proposals/${proposal}`)).body.family.members[0].personId;
});
afterAll(() => door[Symbol.asyncDispose]());

const nik = () => ({ field: 'nik', personId: head, reason: 'compare_card' });
const reveal = (who: OfficerKey, body: unknown, id = proposal) => door.send(who, `/proposals/${id}/reveals`, body);

describe('C-10 a number that is masked everywhere', () => {
  test('is shown whole for a reason, and says when it hides again', async () => {
    const { status, body } = await reveal('validator-1', nik());
    expect([status, revealed.parse(body)]).toEqual([200, { value: FAMILY.members[0]!.nik, hidesAfterSeconds: 30 }]);
    expect((await reveal('validator-1', { field: 'kk', reason: 'citizen_asks' })).body.value).toBe(FAMILY.kk);
  });

  test.each<[string, unknown]>([
    ['no reason', { field: 'kk' }],
    ['a reason that is on no list', { field: 'kk', reason: 'curious' }],
    ['a NIK of nobody', { field: 'nik', reason: 'compare_card' }],
    ['a column that nobody masks', { field: 'address', reason: 'compare_card' }],
    ['something besides', { field: 'kk', reason: 'compare_card', role: 'auditor' }],
  ])('is not shown for %s', async (_, body) => {
    const answer = await reveal('validator-1', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'body_invalid']);
  });

  test.each<[OfficerKey, number, string]>([
    ['operator-cijayanti', 404, 'proposal_not_found'],
    ['surveyor-2', 404, 'proposal_not_found'],
    ['administrator', 403, 'desk_closed'],
    ['auditor', 403, 'desk_closed'],
    ['planner', 403, 'desk_closed'],
  ])('is not for %s', async (who, status, code) => {
    const answer = await reveal(who, nik());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/\d{16}/);
  });

  test('C-14 is told in both languages when a day’s numbers are used up, with when to come back', async () => {
    const ceiling = ceilingOf(officer('operator-sentul'), 'revealed');
    for (let times = 0; times < ceiling; times += 1) expect((await reveal('operator-sentul', nik())).status).toBe(200);
    const { status, body, headers } = await reveal('operator-sentul', nik());
    expect([status, body.code, body.ceiling]).toEqual([429, 'ceiling_reached', ceiling]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.title).toContain('Batas harian');
    const english = await door.send('operator-sentul', `/proposals/${proposal}/reveals`, nik(), {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.title).toContain('one day');
  });
});

describe('the answers of a family', () => {
  const answers = (who: OfficerKey, id = proposal) => door.read(who, `/proposals/${id}/answers`);

  test('are read by whoever sees the file, and by nobody else', async () => {
    const { status, body } = await answers('validator-1');
    expect(status).toBe(200);
    expect(surveyAnswersList.parse(body).surveys).toMatchObject([
      { instrument: 'regsosek', version: '2022', by: { role: 'surveyor' }, answers: { '301a': '2' } },
    ]);
    expect((await answers('auditor')).status).toBe(200);
    expect((await answers('operator-cijayanti')).status).toBe(404);
    expect((await answers('administrator')).status).toBe(403);
    const lines = await door.asOwner(`select count(*)::int as n from access_log where act = 'answers_read'`);
    expect(lines.rows[0].n).toBe(2);
  });
});
