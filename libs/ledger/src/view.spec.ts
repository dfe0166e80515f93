import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keepIdentity, membersOf } from './identity.ts';
import { aFamily, KEYS, OFFICERS, type OpenRecord, openRecord, VILLAGE } from '../../../test/support/record.ts';
import { fileOf } from './timeline.ts';
import { promised } from './promise.ts';
import { mask, view } from './view.ts';

let record: OpenRecord;
let id: string;
beforeAll(async () => {
  record = await openRecord();
  id = await record.opened({ name: 'Siti Soeharti' });
  await record.tell(id, 'assigned', {
    asks: 'surveyed',
    attachments: { survey: { instrument: 'dtsen', version: '1', answers: { floor: 'earth' } } },
  });
});
afterAll(() => record.close());

const family = aFamily(1, 'Siti Soeharti');
const logged = () =>
  record.superuser(
    'select actor_id, proposal_id, act, fields, reason, purpose, legal_basis from access_log order by id',
  );
// The log can only grow, so a test looks at what it added.
let before: number;
beforeEach(async () => {
  before = (await logged()).length;
});
const added = async () => (await logged()).slice(before);

describe('a number is shown by its last digits', () => {
  // oxfmt-ignore
  test.each<[string, string, number | undefined]>([
    ['3201055203809001', '************9001', undefined],
    ['081234567890',     '*********890',     3],
    ['1234',             '****',             undefined],
    ['',                 '',                 undefined],
  ])('%p is shown as %p', (value, shown, digits) => {
    expect(mask(value, digits)).toBe(shown);
  });
});

describe('the view of a proposal', () => {
  test('shows the family by name, its numbers masked, and what was brought', async () => {
    const seen = await view(record.db, KEYS, id, OFFICERS.validator);
    expect(seen).toMatchObject({
      proposal: { id, stage: 'village_deliberation' },
      ticket: expect.stringMatching(/^.{12}$/),
      promisedAt: expect.stringMatching(/^2026-.*Z$/),
      office: { name: 'Kantor Desa (demo)' },
      regionName: `Desa ${VILLAGE}`,
      openFindings: [],
      surveys: [{ seq: 3, instrument: 'dtsen', version: '1' }],
      documents: [],
      identity: [],
      family: {
        kk: `************${family.kk.slice(-4)}`,
        address: family.address,
        members: [
          {
            name: 'Siti Soeharti',
            bornOn: '1980-03-12',
            relation: 'head',
            nik: `************${family.members[0]!.nik.slice(-4)}`,
          },
          { name: 'Anak Siti Soeharti', relation: 'child' },
        ],
      },
    });
    const text = JSON.stringify(seen);
    for (const number of [family.kk, family.phone, ...family.members.map(({ nik }) => nik), 'earth'])
      expect(text).not.toContain(number);
  });

  test('is written down: who looked at what, by which right', async () => {
    await view(record.db, KEYS, id, OFFICERS.validator);
    expect(await added()).toEqual([
      {
        actor_id: OFFICERS.validator.id,
        proposal_id: id,
        act: 'viewed',
        fields: expect.arrayContaining(['name', 'nik_masked']),
        reason: null,
        purpose: 'social_registry',
        legal_basis: 'UU 27/2022 art. 20',
      },
    ]);
  });

  // oxfmt-ignore
  test.each([
    ['an officer of another regency', OFFICERS.elsewhere],
    ['the operator of the next village', OFFICERS.neighbour],
  ])('%s is told what a stranger is told: nothing is there', async (_who, officer) => {
    expect(await view(record.db, KEYS, id, officer)).toBeUndefined();
    expect(await fileOf(record.db, id, officer)).toBeUndefined();
    expect(await view(record.db, KEYS, OFFICERS.operator.id, officer)).toBeUndefined();
    expect(await added()).toEqual([]);
  });

  test('an administrator sees where it stands and no person, so nothing is written down', async () => {
    const whole = await record.opened({ name: 'Siti Lengkap' });
    await record.tell(whole, 'assigned', {
      asks: 'surveyed',
      attachments: { survey: { instrument: 'dtsen', version: '1', answers: {} } },
    });
    await record.tell(whole, {
      asks: 'document_added',
      with: {},
      attachments: { documents: [{ name: 'kk_photo', sha256: 'ab'.repeat(32) }] },
    });
    const [mother] = await membersOf(record.db, KEYS, whole);
    await keepIdentity(record.db, whole, mother!.personId, { outcome: 'matched', codes: [], elements: [] });
    const byTheirDesk = await view(record.db, KEYS, whole, OFFICERS.validator);
    const seen = await view(record.db, KEYS, whole, OFFICERS.administrator);
    for (const about of ['family', 'documents', 'identity', 'surveys', 'openFindings']) {
      expect(byTheirDesk).toHaveProperty(about);
      expect(seen).not.toHaveProperty(about);
    }
    expect(seen).toMatchObject({ proposal: { id: whole }, ticket: expect.any(String), regionName: expect.any(String) });
    for (const trace of ['Siti', mother!.personId, 'kk_photo', 'matched'])
      expect(JSON.stringify(seen)).not.toContain(trace);
    expect(await fileOf(record.db, whole, OFFICERS.administrator)).toBeUndefined();
    expect((await added()).map(({ actor_id }) => actor_id)).toEqual([OFFICERS.validator.id]);
  });

  test('shows the last identity check of each member, element by element', async () => {
    const [mother] = await membersOf(record.db, KEYS, id);
    const elements = [
      { element: 'name', equal: false, score: 71 },
      { element: 'bornOn', equal: true },
    ];
    await keepIdentity(record.db, id, mother!.personId, { outcome: 'matched', codes: [], elements: [] });
    record.wait(1);
    await keepIdentity(record.db, id, mother!.personId, {
      outcome: 'questioned',
      codes: ['ID-MISMATCH-NAME'],
      elements,
    });
    const seen = await view(record.db, KEYS, id, OFFICERS.validator);
    expect(seen!.identity).toEqual([
      {
        personId: mother!.personId,
        at: record.now().toISOString(),
        outcome: 'questioned',
        codes: ['ID-MISMATCH-NAME'],
        elements,
        superseded: false,
      },
    ]);
  });
});

describe('what a family takes home', () => {
  test('is read without the family, so nobody has looked at a person', async () => {
    const taken = await promised(record.db, id, OFFICERS.operator);
    const { ticket, promisedAt } = (await view(record.db, KEYS, id, OFFICERS.validator))!;
    expect(taken).toEqual({
      ticket,
      promisedAt,
      gate: { cutOn: '2026-01-17', pullOn: '2026-01-18', missedPullOn: '2026-02-18' },
    });
    expect((await added()).map(({ actor_id }) => actor_id)).toEqual([OFFICERS.validator.id]);
  });

  test('is the gate of the day on which it was opened, however late it is asked for', async () => {
    const onThatDay = await promised(record.db, id, OFFICERS.operator);
    record.wait(60 * 86_400);
    expect(await promised(record.db, id, OFFICERS.operator)).toEqual(onThatDay);
  });

  test('is for those who may see the proposal', async () => {
    for (const officer of [OFFICERS.neighbour, OFFICERS.elsewhere, OFFICERS.administrator])
      expect(await promised(record.db, id, officer)).toBeUndefined();
  });
});

test('the file of a proposal is told in its order, with its chain and without a person', async () => {
  const before = record.db.statements;
  const { events: file, names } = (await fileOf(record.db, id, OFFICERS.validator))!;
  // May they see it, and the whole file with its names
  expect(record.db.statements - before).toBe(2);
  expect(names).toEqual({ [OFFICERS.operator.id]: 'operator', [OFFICERS.surveyor.id]: 'surveyor' });
  expect(file.map(({ seq, name }) => [seq, name])).toEqual([
    [1, 'opened'],
    [2, 'assigned'],
    [3, 'surveyed'],
  ]);
  expect(file[0]!.prevHash).toBe('0'.repeat(64));
  expect(file[1]!.prevHash).toBe(file[0]!.hash);
  expect(JSON.stringify(file)).not.toMatch(/Siti|Jalan/);
});
