import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { commandPreview, eventList, nextClaim, problem, QUEUE_WORDS, queuePage } from '#contracts';
import { type QueueName, QUEUE_NAMES, queuesOf } from '#domain';
import { carry, type DoorUnderTest, type OfficerKey, officer, openDoor, type StepName } from './open-door.ts';

const EVERYBODY: OfficerKey[] = [
  'operator-sentul',
  'operator-cijayanti',
  'surveyor-1',
  'surveyor-2',
  'validator-1',
  'validator-2',
  'supervisor-1',
  'supervisor-2',
  'ministry-supervisor',
  'verifier-1',
  'verifier-2',
  'auditor',
];
const STOPS: StepName[] = [
  'assigned',
  'surveyed',
  'village_accepted',
  'locally_validated',
  'ratified',
  'ministry_verified',
];

let door: DoorUnderTest;
/** Two proposals at each step of the usual way, in its order. */
const at = new Map<StepName, string[]>();
const versionOf = async (id: string): Promise<number> => (await door.read('auditor', `/proposals/${id}`)).body.version;
const ask = async (who: OfficerKey, id: string, body: object) => {
  const answer = await door.ask(who, id, { ...body, expectedVersion: await versionOf(id) });
  if (answer.status !== 200) throw new Error(answer.text);
};

beforeAll(async () => {
  door = await openDoor();
  for (const [index, step] of STOPS.entries()) {
    at.set(step, [await door.opened(2 * index), await door.opened(2 * index + 1)]);
    for (const id of at.get(step)!) await carry(door, id, step);
  }
  const [returned, rejected, appealed] = [await door.opened(12), await door.opened(13), await door.opened(14)];
  for (const id of [returned, rejected, appealed]) await carry(door, id, 'village_accepted');
  const note = 'Sumber air belum diisi.';
  await ask('validator-1', returned, { asks: 'returned', repair: ['answers'], reason: 'ANSWERS-INCOMPLETE', note });
  for (const id of [rejected, appealed]) await ask('validator-2', id, { asks: 'rejected', reason: 'ECO-VEHICLE' });
  await ask('operator-sentul', appealed, { asks: 'appealed', reason: 'CIRCUMSTANCES-CHANGED' });
  await door.ask('validator-1', at.get('village_accepted')![0]!, { asks: 'claimed' });
  // Silence has climbed
  const set = `due_at = $2::text::timestamptz, level = $3::int, body = body || jsonb_build_object('dueAt', $2::text, 'level', $3::int)`;
  await door.asOwner(`update proposal set ${set} where id = $1`, [
    at.get('surveyed')![0],
    new Date(Date.now() + 600_000).toISOString(),
    1,
  ]);
});
afterAll(() => door[Symbol.asyncDispose]());

const page = async (who: OfficerKey, query: string) =>
  queuePage.parse((await door.read(who, `/proposals?${query}`)).body);
const listOf = async (who: OfficerKey, queue: QueueName): Promise<string[]> => {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { items, next } = await page(who, `queue=${queue}&limit=2${cursor}`);
    ids.push(...items.map(({ id }) => id));
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  return ids;
};

describe('the saved queues', () => {
  test.each(EVERYBODY)('of %s: every count is the length of its list', async (who) => {
    const { counts } = await page(who, 'counts=true');
    expect(Object.keys(counts!)).toEqual(queuesOf(officer(who)));
    const lists = await Promise.all(
      Object.keys(counts!).map(async (name) => (await listOf(who, name as QueueName)).length),
    );
    expect(lists).toEqual(Object.values(counts!));
  });

  test('are all filled by somebody’s work, so that the above says something', async () => {
    const seen = new Set<string>();
    for (const who of EVERYBODY)
      for (const [name, count] of Object.entries((await page(who, 'counts=true')).counts!))
        if (count > 0) seen.add(name);
    const here: QueueName[] = ['clarification', 'review', 'held']; // asked for in the ledger's own tests
    expect(QUEUE_NAMES.filter((name) => !seen.has(name) && !here.includes(name))).toEqual([]);
  });

  test('cost one reading statement of the ledger, counts included', async () => {
    const before = door.statements();
    await door.read('supervisor-1', '/proposals?queue=appeal&counts=true');
    // Who asks is looked up before
    expect(door.statements() - before).toBe(2);
  });

  test('of another desk are refused, with those that one has', async () => {
    const answer = await door.read('operator-sentul', '/proposals?queue=ministry_verification');
    expect(answer.status).toBe(403);
    expect(problem.parse(answer.body)).toMatchObject({
      code: 'queue_closed',
      queues: queuesOf(officer('operator-sentul')),
    });
    expect((await door.read('operator-sentul', '/proposals?queue=inbox')).status).toBe(422);
  });

  test('each has a title and something to read when it is empty', () => {
    for (const name of QUEUE_NAMES)
      expect(QUEUE_WORDS[name].empty.id.length).toBeGreaterThan(QUEUE_WORDS[name].title.id.length);
  });
});

type Sent = { key?: string | null };
const takeNext = (who: OfficerKey, body: object, sent: Sent = {}) => door.send(who, '/claims/next', body, sent);

describe('the next case', () => {
  test('is handed out once, told again under the same key, and then the next', async () => {
    const key = randomUUID();
    const take = async (sent: Sent = {}) => nextClaim.parse((await takeNext('verifier-1', {}, sent)).body).proposalId;
    const first = await take({ key });
    expect(at.get('ratified')).toContain(first);
    expect(await take({ key })).toBe(first);
    const second = await take();
    expect([first!, second!].toSorted()).toEqual(at.get('ratified')!.toSorted());
    expect(await take()).toBeUndefined();
    expect((await page('verifier-1', 'queue=mine')).items.map(({ id }) => id).toSorted()).toEqual(
      [first!, second!].toSorted(),
    );
  });

  test('needs a key, a desk with work, and a queue of that desk', async () => {
    expect((await takeNext('verifier-1', {}, { key: null })).body.code).toBe('command_id_missing');
    expect((await takeNext('auditor', {})).body.code).toBe('desk_closed');
    expect((await takeNext('verifier-1', { queue: 'survey' })).body.code).toBe('queue_closed');
    expect((await takeNext('verifier-1', { queue: 'ministry_verification', limit: 3 })).status).toBe(422);
  });
});

const previewsOf = (id: string): string => `/proposals/${id}/previews`;

const everything = async (id: string) =>
  (
    await door.asOwner('select p.body, (select count(*)::int from command) as commands from proposal p where id = $1', [
      id,
    ])
  ).rows[0];

const preview = async (who: OfficerKey, id: string, body: object) => {
  const answer = await door.send(who, previewsOf(id), { ...body, expectedVersion: await versionOf(id) }, { key: null });
  return { status: answer.status, told: commandPreview.parse(answer.body) };
};

describe('what would happen', () => {
  test.each<[string, OfficerKey, object]>([
    ['a validation', 'validator-2', { asks: 'locally_validated' }],
    [
      'a return',
      'validator-2',
      { asks: 'returned', repair: ['minutes'], reason: 'MINUTES-UNSIGNED', note: 'Halaman 2.' },
    ],
    ['a rejection', 'validator-2', { asks: 'rejected', reason: 'LOC-UNFIT' }],
  ])('by %s is what then happens, and is not written', async (_, who, body) => {
    const id = await door.opened(
      15 + ['locally_validated', 'returned', 'rejected'].indexOf((body as { asks: string }).asks),
    );
    await carry(door, id, 'village_accepted');
    const before = await everything(id);
    const { status, told } = await preview(who, id, body);
    expect(status).toBe(200);
    expect(await everything(id)).toEqual(before);
    if (!told.ok) throw new Error(told.problem.code);

    const { body: done } = await door.ask(who, id, { ...body, expectedVersion: await versionOf(id) });
    expect(done.proposal).toMatchObject({ stage: told.stage, round: told.round, level: told.level });
    // The rules of the demo count from the moment of the decision
    for (const instant of ['dueAt', 'wakeAt'] as const)
      if (told[instant]) expect(Date.parse(done.proposal[instant]) - Date.parse(told[instant])).toBeLessThan(5000);
    const { canAct } = (await door.read('auditor', `/proposals/${id}`)).body.why;
    expect(told.officers.map(({ id: one }) => one).toSorted()).toEqual(
      canAct.map(({ id: one }: { id: string }) => one).toSorted(),
    );
  });

  test('names who is next, and gives the family’s own text', async () => {
    const { told } = await preview('validator-1', at.get('village_accepted')![0]!, { asks: 'locally_validated' });
    expect(told).toMatchObject({
      ok: true,
      stage: 'district_ratification',
      desks: ['supervisor'],
      settlesSeconds: 0,
      gate: { cutOn: expect.any(String) },
      citizenText: { id: expect.stringContaining('menunggu pengesahan daerah'), en: expect.stringContaining('FREE') },
    });
    expect(told.ok && told.officers.map(({ name }) => name)).toEqual(['Supervisor Demo Dua', 'Supervisor Demo Satu']);
  });

  test('is a no where the command would be one, with the same problem', async () => {
    const id = at.get('village_accepted')![1]!;
    const { told } = await preview('surveyor-1', id, { asks: 'locally_validated' });
    expect(told.ok ? undefined : told.problem).toMatchObject({ code: 'right_missing', status: 403 });
    const stale = await door.send('validator-1', previewsOf(id), {
      asks: 'locally_validated',
      expectedVersion: 1,
    });
    expect(stale.body).toMatchObject({ ok: false, problem: { code: 'stale' } });
    const given = { asks: 'reassigned', officer: officer('operator-cijayanti').id, reason: 'LEAVE' };
    const unfit = await door.send('supervisor-1', previewsOf(id), given);
    expect(unfit.body).toMatchObject({ ok: false, problem: { code: 'officer_unfit' } });
  });

  test('is asked like the command itself: a misfit is named, and what is hidden is not there', async () => {
    const id = at.get('village_accepted')![1]!;
    const misfit = await door.send('validator-1', previewsOf(id), {
      asks: 'rejected',
      reason: 'WHY-NOT',
      expectedVersion: 3,
    });
    expect(misfit.status).toBe(422);
    expect(misfit.body.fields[0].pointer).toBe('/reason');
    expect(misfit.body.fields[0].reason).toContain('LOC-UNFIT');
    expect((await door.send('operator-cijayanti', previewsOf(id), { asks: 'claimed' })).status).toBe(404);
    expect((await door.send('validator-1', previewsOf(randomUUID()), { asks: 'claimed' })).status).toBe(404);
  });
});

test('the file of a proposal names the officers in it', async () => {
  const { events, names } = eventList.parse(
    (await door.read('auditor', `/proposals/${at.get('ministry_verified')![0]}/events`)).body,
  );
  const acted = new Set(events.map(({ by }) => by.id));
  expect(Object.keys(names).toSorted()).toEqual([...acted].toSorted());
  expect(names[officer('verifier-1').id]).toBe('Verifikator Demo Satu');
});
