import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { opening, proposalView } from '#contracts';
import { randomUUID } from 'node:crypto';
import { KINDS_2026, REGISTRATION_2026 } from '#domain';
import { type Answered, type DoorUnderTest, officer, openDoor } from './open-door.ts';

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

  test.each([
    ['named none', false],
    ['may name no others, and named them', true],
  ])('keeps its rules: who %s and sends it again after new ones have begun gets the same answer', async (_, named) => {
    await using own = await openDoor({ production: true });
    const { rules: _demo, ...unnamed } = own.openingOf(0);
    const body = named ? { ...unnamed, rules: '2026-1' } : unnamed;
    const sent = { key: randomUUID() };
    const first = await own.send('operator-sentul', '/proposals', body, sent);
    expect(first.status).toBe(201);
    const newer = { ...REGISTRATION_2026, version: '2026-2', from: '2026-01-02' };
    await own.asOwner('insert into rule_set (version, valid_from, body) values ($1, $2, $3)', [
      newer.version,
      newer.from,
      newer,
    ]);
    const again = await own.send('operator-sentul', '/proposals', body, sent);
    expect([again.status, again.body]).toEqual([201, first.body]);

    const later = await own.send('operator-sentul', '/proposals', { ...unnamed, family: own.openingOf(1).family });
    const { body: read } = await own.read('operator-sentul', `/proposals/${later.body.proposalId}`);
    expect(read.rules).toBe('2026-2');
    const outdated = await own.send('operator-sentul', '/proposals', { ...own.openingOf(2), rules: '2026-1' });
    expect([outdated.status, outdated.body.fields?.[0].pointer]).toEqual([422, '/rules']);
  });

  test('has not been looked at by whoever put it forward', async () => {
    const looks = async () => {
      const { rows } = await door.asOwner('select count(*)::int as n from access_log where actor_id = $1', [
        officer('operator-sentul').id,
      ]);
      return rows[0].n;
    };
    const before = await looks();
    const { body } = await door.send('operator-sentul', '/proposals', door.openingOf(6));
    expect(await looks()).toBe(before);
    await door.read('operator-sentul', `/proposals/${body.proposalId}`);
    expect(await looks()).toBe(before + 1);
  });

  // oxfmt-ignore
  test.each<[string, string, object, object[]]>([
    ['a number of a province that is gone', '/family/members/0/nik', { nik: '5401050803829001', bornOn: '1982-03-08', sex: 'male' }, [{ code: 'province_unknown' }]],
    ['a number of a district that is not in the list', '/family/members/0/nik', { nik: '3201990803829002', bornOn: '1982-03-08', sex: 'male' }, [{ code: 'region_unknown' }]],
    ['another birth date than its number', '/family/members/0/nik', { nik: '3201050803829003', bornOn: '1982-03-09', sex: 'male' }, [{ code: 'birth_date_differs' }]],
    ['another sex than its number', '/family/members/0/nik', { nik: '3201054803829004', bornOn: '1982-03-08', sex: 'male' }, [{ code: 'sex_differs' }]],
    ['a card of a regency of which we have no list', '', { nik: '3273050803829005', bornOn: '1982-03-08', sex: 'male' }, []],
  ])('with %s is put forward all the same, and the officer is told', async (_what, field, head, expected) => {
    const body = door.openingOf(6);
    const [first] = body.family.members;
    const kk = `32010515031595${String((head as { nik: string }).nik).slice(-2)}`;
    const family = { ...body.family, kk, members: [{ ...first!, ...head }] };
    const answer = await door.send('operator-sentul', '/proposals', { ...body, family });
    expect(answer.status).toBe(201);
    const { warnings } = opening.parse(answer.body);
    const message = { id: expect.stringMatching(/./), en: expect.stringMatching(/./) };
    expect(warnings).toEqual(expected.map((warning) => ({ field, message, ...warning })));
    for (const number of [kk, family.members[0]!.nik]) expect(answer.text).not.toContain(number);
  });

  test('with nothing odd is told nothing, and its file does not differ from that of a family with oddities', async () => {
    const body = door.openingOf(7);
    const [first] = body.family.members;
    const odd = {
      ...body,
      family: { ...body.family, kk: '3201051503159996', members: [{ ...first!, nik: '5401050803829006' }] },
    };
    const [plain, strange] = [
      await door.send('operator-sentul', '/proposals', body),
      await door.send('operator-sentul', '/proposals', odd),
    ];
    expect(plain.body.warnings).toEqual([]);
    expect(strange.body.warnings.length).toBeGreaterThan(1);
    const fileOf = async ({ body: { proposalId } }: Answered) => {
      const { body: file } = await door.read('operator-sentul', `/proposals/${proposalId}/events`);
      return file.events.map(({ name, stage }: { name: string; stage: string }) => ({ name, stage }));
    };
    expect(await fileOf(strange)).toEqual(await fileOf(plain));
  });

  test('is put forward by whoever may in that village, for a kind that exists', async () => {
    const elsewhere = await door.send('operator-cijayanti', '/proposals', door.openingOf(5));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'right_missing']);
    const unknown = await door.send('operator-sentul', '/proposals', { ...door.openingOf(5), kind: 'lottery' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'kind_unknown']);
    expect(unknown.body.kinds.toSorted()).toEqual(Object.keys(KINDS_2026).toSorted());
  });
});

describe('another kind of proposal', () => {
  const open = (given: object) => door.send('operator-sentul', '/proposals', { ...door.openingOf(6), ...given });

  test('says what is asked; otherwise it is told what may be', async () => {
    const { status, body } = await open({ kind: 'update' });
    expect([status, body.code, body.asks]).toEqual([422, 'asked_unknown', KINDS_2026['update']!.asks]);
  });

  test('of somebody outside the family needs them, and shows them to nobody', async () => {
    const without = await open({ kind: 'objection', asked: 'unfit' });
    expect([without.status, without.body.code, without.body.missing]).toEqual([
      422,
      'particulars_missing',
      ['reporter'],
    ]);

    const reporter = { name: 'Pelapor Peraga', nik: '3201055506859098', phone: '0812 0000 0000' };
    const { status, body } = await open({ kind: 'objection', asked: 'unfit', reporter });
    expect(status).toBe(201);
    const seen = await Promise.all(
      (['operator-sentul', 'validator-1', 'auditor'] as const).flatMap((who) =>
        ['', '/events', '/documents'].map((part) => door.read(who, `/proposals/${body.proposalId}${part}`)),
      ),
    );
    expect(seen[0]!.body).toMatchObject({ kind: 'objection', asked: 'unfit' });
    for (const { text } of seen) {
      expect(text).not.toContain(reporter.name);
      expect(text).not.toContain(reporter.nik.slice(-4));
    }
  });
});
