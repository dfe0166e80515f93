import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bulkReceipt, commandAnswer, problem } from '#contracts';
import { randomUUID } from 'node:crypto';
import { carry, type DoorUnderTest, officer, openDoor, STEPS } from './open-door.ts';

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const SURVEY = STEPS.surveyed[1];

/** What a reader of a language is told of a proposal that is not there. */
const say = async (language: string) => {
  const { body, headers } = await door.read('operator-sentul', `/proposals/${randomUUID()}`, {
    headers: { 'accept-language': language },
  });
  expect(headers['content-language']).toBe(language);
  return [body.title, body.detail];
};

describe('a command', () => {
  test('is answered at once, with a receipt that stands in the chain', async () => {
    const id = await door.opened(0);
    const key = randomUUID();
    const { status, body } = await door.ask('operator-sentul', id, STEPS.assigned[1], { key });
    expect(status).toBe(200);
    const { receipt, proposal } = commandAnswer.parse(body);
    expect(receipt).toMatchObject({ commandId: key, seq: 2 });
    expect(proposal).toMatchObject({ id, stage: 'survey', seq: 2, surveyor: officer('surveyor-1').id });
    const { body: file } = await door.read('operator-sentul', `/proposals/${id}/events`);
    expect(file.events.at(-1)).toMatchObject({ commandId: key, hash: receipt.hash, at: receipt.at });
  });

  test('that is sent five times at once has one effect and five equal answers', async () => {
    const id = await door.opened(1);
    await carry(door, id, 'assigned');
    const key = randomUUID();
    const send = () => door.ask('surveyor-1', id, { ...SURVEY, expectedVersion: 1 }, { key });
    const answers = await Promise.all([send(), send(), send(), send(), send()]);
    for (const { status, body } of answers) expect([status, body]).toEqual([200, answers[0]?.body]);
    const { body } = await door.read('operator-sentul', `/proposals/${id}/events`);
    expect(body.events.map(({ name }: { name: string }) => name)).toEqual(['opened', 'assigned', 'surveyed']);
  });

  test('keeps its answer for ever, also when the proposal has moved on', async () => {
    const id = await door.opened(2);
    await carry(door, id, 'assigned');
    const sent = { key: randomUUID() };
    const first = await door.ask('surveyor-1', id, { ...SURVEY, expectedVersion: 1 }, sent);
    await door.ask('operator-sentul', id, { ...STEPS.village_accepted[1], expectedVersion: 2 });
    const again = await door.ask('surveyor-1', id, { ...SURVEY, expectedVersion: 1 }, sent);
    expect([again.status, again.body.receipt]).toEqual([200, first.body.receipt]);
  });

  test('id that was used for another body is refused', async () => {
    const id = await door.opened(3);
    const sent = { key: randomUUID() };
    await door.ask('operator-sentul', id, { asks: 'noted', note: 'First.' }, sent);
    const { status, body } = await door.ask('operator-sentul', id, { asks: 'noted', note: 'Second.' }, sent);
    expect([status, body.code]).toEqual([409, 'command_reused']);
  });

  test('that was refused had no effect, so the same id is judged afresh', async () => {
    const id = await door.opened(4);
    const sent = { key: randomUUID() };
    const early = await door.ask('surveyor-1', id, { ...SURVEY, expectedVersion: 1 }, sent);
    expect(early.status).toBe(404);
    await carry(door, id, 'assigned');
    expect((await door.ask('surveyor-1', id, { ...SURVEY, expectedVersion: 1 }, sent)).status).toBe(200);
  });

  test.each([
    ['none', null],
    ['something that is no UUID', 'again'],
    ['two in one', `${randomUUID()}, ${randomUUID()}`],
  ])('needs an id of its own: %s', async (_, key) => {
    const { status, body } = await door.ask('operator-sentul', randomUUID(), { asks: 'claimed' }, { key });
    expect([status, body.code]).toEqual([400, 'command_id_missing']);
  });
});

describe('a no', () => {
  test('to a screen that is out of date says what has changed since', async () => {
    const id = await door.opened(5);
    await carry(door, id, 'village_accepted');
    const { status, body } = await door.ask('validator-1', id, { asks: 'locally_validated', expectedVersion: 1 });
    expect(problem.parse(body)).toMatchObject({ code: 'stale', expectedVersion: 1, version: 3 });
    expect(status).toBe(409);
    expect(body.changed).toMatchObject([
      { name: 'surveyed', by: 'surveyor' },
      { name: 'village_accepted', by: 'operator' },
    ]);
  });

  test('to a move that is not lawful says which are', async () => {
    const id = await door.opened(6);
    const { status, body } = await door.ask('validator-1', id, { asks: 'locally_validated', expectedVersion: 1 });
    expect([status, body.code, body.stage]).toEqual([409, 'move_not_allowed', 'survey']);
    expect(body.allowed).toEqual(expect.arrayContaining(['surveyed', 'ended', 'assigned']));
  });

  test('to another desk names the desks that may', async () => {
    const id = await door.opened(7);
    await carry(door, id, 'surveyed');
    const { status, body } = await door.ask('validator-1', id, { ...STEPS.village_accepted[1], expectedVersion: 2 });
    expect([status, body.code, body.desks]).toEqual([403, 'right_missing', ['operator']]);
  });

  test('to whoever has decided before says on which side', async () => {
    const { body: opened } = await door.send('validator-1', '/proposals', door.openingOf(8));
    await carry(door, opened.proposalId, 'village_accepted');
    const { status, body } = await door.ask('validator-1', opened.proposalId, {
      asks: 'locally_validated',
      expectedVersion: 3,
    });
    expect([status, body.code, body.side]).toEqual([403, 'four_eyes', 'village']);
  });

  test('while a move settles says when to come back, and its author may undo it', async () => {
    const id = await door.opened(9, '2026-1');
    const { body: settling } = await carry(door, id, 'surveyed');
    expect(settling.proposal.settlesUntil).toBeDefined();
    const { status, body, headers } = await door.ask('operator-sentul', id, {
      ...STEPS.village_accepted[1],
      expectedVersion: 2,
    });
    expect([status, body.code]).toEqual([409, 'settling']);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(10);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const undone = await door.ask('surveyor-1', id, { asks: 'undone', expectedVersion: 2 });
    expect([undone.status, undone.body.proposal.stage]).toEqual([200, 'survey']);
  });

  test('to work that is given to somebody who cannot do it says why they cannot', async () => {
    const id = await door.opened(14);
    const officerId = officer('operator-cijayanti').id;
    const { status, body } = await door.ask('operator-sentul', id, { asks: 'assigned', officer: officerId });
    expect(status).toBe(409);
    expect(problem.parse(body)).toMatchObject({ code: 'officer_unfit', officerId, reason: 'elsewhere' });
    const { body: file } = await door.read('operator-sentul', `/proposals/${id}/events`);
    expect(file.events).toHaveLength(1);
  });

  test('to a person who is held elsewhere names the office, and no person', async () => {
    await door.opened(10);
    const { status, body, text } = await door.send('operator-cijayanti', '/proposals', {
      ...door.openingOf(10),
      region: '32.01.05.2001',
    });
    expect([status, body.code]).toEqual([409, 'claimed_elsewhere']);
    const { family } = door.openingOf(10);
    for (const { nik, name } of family.members) {
      expect(text).not.toContain(nik);
      expect(text).not.toContain(name);
    }
    expect(text).toContain('Kantor Desa Sentul');
  });

  test('speaks the language of its reader', async () => {
    expect(await say('id')).toEqual([
      'Usulan tidak ada, atau bukan untuk dilihat Anda',
      'Periksa nomornya, atau cari dari antrean Anda.',
    ]);
    expect(await say('en')).toEqual([
      'No such proposal, or none that you may see',
      'Check its number, or find it in your queue.',
    ]);
  });

  test('is a problem in the form of RFC 9457', async () => {
    const { body, headers } = await door.read('operator-sentul', `/proposals/${randomUUID()}`);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(problem.parse(body).type).toBe('/problems/proposal_not_found');
    expect(body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });
});

describe('many commands at once', () => {
  test('get an answer each, and the same batch again doubles nothing', async () => {
    const ids = await Promise.all([11, 12, 13].map((family) => door.opened(family)));
    await Promise.all(ids.slice(0, 2).map((id) => carry(door, id, 'locally_validated')));
    const items = [...ids, randomUUID()].map((proposalId) => ({
      commandId: randomUUID(),
      proposalId,
      body: { asks: 'ratified', letter: '460/118/Dinsos/2026', expectedVersion: 4 },
    }));
    const batch = { batchId: randomUUID(), kind: 'letter', items };
    const first = await door.send('supervisor-1', '/commands/bulk', batch);
    expect(first.status).toBe(200);
    const receipt = bulkReceipt.parse(first.body);
    expect([receipt.done, receipt.refused]).toEqual([2, 2]);
    expect(receipt.items.map((item) => (item.ok ? 'done' : item.problem.code))).toEqual([
      'done',
      'done',
      'move_not_allowed',
      'proposal_not_found',
    ]);
    const again = await door.send('supervisor-1', '/commands/bulk', batch);
    expect(again.body.items.slice(0, 2)).toEqual(first.body.items.slice(0, 2));
    const { body: file } = await door.read('supervisor-1', `/proposals/${ids[0]}/events`);
    expect(file.events.filter(({ name }: { name: string }) => name === 'ratified')).toHaveLength(1);

    const others = [
      ['supervisor-2', batch],
      ['supervisor-1', { ...batch, items: items.slice(1) }],
    ] as const;
    for (const [who, sent] of others) {
      const { status, body } = await door.send(who, '/commands/bulk', sent);
      expect([status, body.code, body.batchId]).toEqual([409, 'command_reused', batch.batchId]);
    }
  });
});
