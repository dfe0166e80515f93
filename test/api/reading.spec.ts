import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventList, proposalView, queuePage, searchHits, SPOKEN } from '#contracts';
import { askable } from '#domain';
import { carry, type DoorUnderTest, type OfficerKey, officer, openDoor } from './open-door.ts';

let door: DoorUnderTest;
let ids: string[];
/** Everything that went out while these tests read. */
const seen: string[] = [];
beforeAll(async () => {
  door = await openDoor();
  ids = [];
  for (let family = 0; family < 28; family += 1)
    ids.push(await door.opened(family, family < 20 ? '2026-1' : 'demo-seconds'));
  await carry(door, ids[26]!, 'ministry_verified');
  await carry(door, ids[27]!, 'village_accepted');
});
afterAll(() => door[Symbol.asyncDispose]());

async function read(who: OfficerKey, url: string) {
  const answer = await door.read(who, url);
  seen.push(answer.text);
  return answer;
}
const view = async (who: OfficerKey, id: string) => proposalView.parse((await read(who, `/proposals/${id}`)).body);

/** Whether this officer may validate the proposal that waits for it. */
const validationFor = async (who: OfficerKey) =>
  (await view(who, ids[27]!)).allowed.find(({ asks }) => asks === 'locally_validated');

describe('the queue of an operator', () => {
  test('comes in pages of 25, each proposal once, the most urgent first', async () => {
    const first = queuePage.parse((await read('operator-sentul', '/proposals')).body);
    expect(first.items).toHaveLength(25);
    const second = queuePage.parse((await read('operator-sentul', `/proposals?cursor=${first.next}`)).body);
    expect(second.next).toBeUndefined();
    const items = [...first.items, ...second.items];
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const due = items.map(({ dueAt }) => dueAt ?? '9');
    expect(due).toEqual(due.toSorted());
    expect(items.map(({ id }) => id)).not.toContain(ids[26]);
  });

  test.each([
    ['stage=survey', (id: string) => ids.slice(0, 26).includes(id)],
    ['region=32.01.05.2003', () => true],
    ['returned=true', () => false],
  ])('shows only what was asked for: %s', async (filter, belongs) => {
    const { items } = queuePage.parse((await read('operator-sentul', `/proposals?limit=100&${filter}`)).body);
    expect(items.every(({ id }) => belongs(id))).toBe(true);
    expect(items.length > 0).toBe(filter !== 'returned=true');
  });

  test('names heads of families, so each page is one line of the access log', async () => {
    const { items } = queuePage.parse((await read('operator-sentul', '/proposals?limit=3')).body);
    const { rows } = await door.asOwner(
      `select act, fields, proposal_ids from access_log where actor_id = $1 order by id desc limit 2`,
      [officer('operator-sentul').id],
    );
    expect(rows[0]).toEqual({ act: 'listed', fields: ['name'], proposal_ids: items.map(({ id }) => id) });
    expect(rows[1]?.proposal_ids).not.toEqual(rows[0].proposal_ids);
  });

  test('of a surveyor holds what was given to them', async () => {
    await carry(door, ids[0]!, 'assigned');
    const { items } = queuePage.parse((await read('surveyor-1', '/proposals?mine=true')).body);
    expect(items.map(({ id }) => id)).toContain(ids[0]);
    expect(queuePage.parse((await read('surveyor-2', '/proposals')).body).items).toEqual([]);
  });
});

describe('an open proposal', () => {
  test.each<OfficerKey>(['operator-sentul', 'validator-1', 'supervisor-1', 'verifier-1', 'auditor', 'administrator'])(
    'tells %s about everything that could be asked for: whether they may, and else why not',
    async (who) => {
      const { allowed } = await view(who, ids[27]!);
      expect(allowed.map(({ asks }) => asks)).toEqual(
        askable('local_validation').filter((asks) => SPOKEN.includes(asks)),
      );
      for (const one of allowed) if (!one.may) expect(one.because.length).toBeGreaterThan(5);
    },
  );

  test('lets a validator decide what an operator may not, and both are told so', async () => {
    expect(await validationFor('validator-1')).toEqual({ asks: 'locally_validated', may: true, needs: [] });
    expect(await validationFor('operator-sentul')).toMatchObject({
      may: false,
      code: 'right_missing',
      facts: { desks: expect.arrayContaining(['validator']) },
    });
  });

  test('what is said to be allowed is allowed, and what is said not to be is not', async () => {
    const id = await door.opened(28);
    for (const who of ['operator-sentul', 'validator-1', 'supervisor-1', 'administrator', 'auditor'] as const) {
      const { allowed, version } = await view(who, id);
      for (const one of allowed.filter(({ asks }) =>
        ['claimed', 'noted', 'ended', 'withdrawal_asked', 'life_event_recorded', 'unparked'].includes(asks),
      )) {
        // An outcome that does not exist here, so that whoever may ask is told of it, and nobody ends anything.
        const given = {
          ended: { outcome: 'enrolled_ended', reason: 'RES-MOVED', expectedVersion: version },
          noted: { note: 'Seen.' },
          withdrawal_asked: { reason: 'NO-REASON-GIVEN' },
          life_event_recorded: { code: 'BIRTH', expectedVersion: version },
        } as Record<string, object>;
        const { status, body } = await door.ask(who, id, { asks: one.asks, ...given[one.asks] });
        if (one.may) expect([200, 409, 422]).toContain(status);
        else expect([one.asks, body.code]).toEqual([one.asks, one.code]);
      }
    }
  });

  test('says for whom it waits, until when, what happens then, and who can act', async () => {
    const { why } = await view('operator-sentul', ids[27]!);
    expect(why).toMatchObject({ waitsFor: { kind: 'desk' }, next: expect.stringContaining('escalates') });
    expect(why.canAct.map(({ id }) => id)).toEqual(
      expect.arrayContaining([officer('validator-1').id, officer('validator-2').id]),
    );
    expect(why.sentence).toMatch(/^(Menunggu|Terlambat: menunggu) validator Dinas Sosial sejak .* WIB; .*\.$/);
  });

  test('does not wait for somebody on leave', async () => {
    const absence = (until: string | null) =>
      door.asOwner('update officer set absent_until = $2 where id = $1', [officer('validator-1').id, until]);
    const able = async () => (await view('operator-sentul', ids[27]!)).why.canAct.map(({ id }) => id);
    await absence('2100-01-01T00:00:00Z');
    const withoutThem = await able();
    await absence(null);
    expect(withoutThem).not.toContain(officer('validator-1').id);
    expect((await able()).toSorted()).toEqual([...withoutThem, officer('validator-1').id].toSorted());
  });

  test('shows the gate until it is ratified, and not after', async () => {
    expect((await view('operator-sentul', ids[1]!)).gate).toBeDefined();
    expect((await view('validator-1', ids[26]!)).gate).toBeUndefined();
  });

  test('shows an administrator why it stops, and no person', async () => {
    const answer = await read('administrator', `/proposals/${ids[27]}`);
    const technical = proposalView.parse(answer.body);
    expect(technical.why.sentence.length).toBeGreaterThan(10);
    const whole = await view('validator-1', ids[27]!);
    for (const about of ['family', 'surveys', 'documents', 'identity', 'openFindings'] as const) {
      expect(whole[about]).toBeDefined();
      expect(technical).not.toHaveProperty(about);
    }
    for (const { personId } of whole.family!.members) expect(answer.text).not.toContain(personId);
    for (const { name } of door.openingOf(27).family.members) expect(answer.text).not.toContain(name);
  });

  test('has a file whose lines follow each other', async () => {
    const { events } = eventList.parse((await read('auditor', `/proposals/${ids[26]}/events`)).body);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    for (const [index, { prevHash }] of events.entries())
      expect(prevHash).toBe(events[index - 1]?.hash ?? '0'.repeat(64));
  });

  test('is written down as looked at, by whoever was shown a person', async () => {
    const { rows: before } = await door.asOwner('select count(*)::int as n from access_log where actor_id = $1', [
      officer('verifier-2').id,
    ]);
    await read('verifier-2', `/proposals/${ids[26]}`);
    const { rows: after } = await door.asOwner('select count(*)::int as n from access_log where actor_id = $1', [
      officer('verifier-2').id,
    ]);
    expect(after[0].n).toBe(before[0].n + 1);
  });
});

describe('a search', () => {
  test.each(['nik', 'ticket', 'name'] as const)('finds a member by %s, and writes down why', async (by) => {
    const { nik, name } = door.openingOf(0).family.members[0]!;
    const { ticket } = (await read('validator-1', `/proposals/${ids[0]}`)).body as { ticket: string };
    const given = { nik: { nik }, ticket: { ticket }, name: { name } }[by];
    const answer = await door.send('validator-1', '/searches', { ...given, region: '32.01', reason: 'citizen_asks' });
    seen.push(answer.text);
    expect(searchHits.parse(answer.body).hits.map(({ proposalId }) => proposalId)).toContain(ids[0]);
    const { rows } = await door.asOwner(`select reason from access_log where actor_id = $1 and act like 'search%'`, [
      officer('validator-1').id,
    ]);
    expect(rows.map(({ reason }) => reason)).toContain('citizen_asks');
  });

  test('stays within the area of the officer, and needs a reason and one thing to look for', async () => {
    const body = { name: 'Wati', region: '32.01', reason: 'citizen_asks' };
    expect((await door.send('operator-sentul', '/searches', body)).body.code).toBe('right_missing');
    expect((await door.send('validator-1', '/searches', { ...body, region: '31.74' })).body.code).toBe('right_missing');
    for (const misfit of [
      { ...body, reason: undefined },
      { ...body, reason: 'curious' },
      { ...body, name: undefined },
      { ...body, nik: '3201050101809001' },
      { ...body, ticket: '00000000000*' },
      { ...body, name: undefined, ticket: '00000000000A' },
    ]) {
      expect((await door.send('validator-1', '/searches', misfit)).status).toBe(422);
    }
  });
});

test('nothing that goes out shows the whole NIK, KK or telephone number of anybody', async () => {
  for (const who of [
    'operator-sentul',
    'validator-1',
    'supervisor-1',
    'verifier-1',
    'auditor',
    'administrator',
  ] as const) {
    await read(who, `/proposals/${ids[27]}`);
  }
  expect(seen.length).toBeGreaterThan(20);
  const out = seen.join('\n');
  const secrets = Array.from({ length: 28 }, (_, family) => door.openingOf(family).family).flatMap(
    ({ kk, phone, members }) => [kk, phone, ...members.map(({ nik }) => nik)],
  );
  expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
  expect(/(?<![\da-f])\d{16}(?![\da-f])/.exec(out)?.[0]).toBeUndefined();
});
