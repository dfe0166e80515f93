import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HUMAN_STAGES, type Officer, type Stage } from '#domain';
import { deskStages } from './desk-stages.ts';
import { CursorUnreadable, queue, type QueueFilter } from './queues.ts';
import {
  OFFICERS,
  OTHER_VILLAGE,
  type OpenRecord,
  openRecord,
  TO_VALIDATION,
  VILLAGE,
} from '../../../test/support/record.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const idsIn = async (officer: Officer, filter: QueueFilter = {}): Promise<string[]> =>
  (await queue(record.db, officer, { limit: 100, ...filter })).items.map(({ id }) => id);

describe('the desk decides what is in a queue', () => {
  // oxfmt-ignore
  test.each<[string, Officer, Stage[]]>([
    ['a village operator',       OFFICERS.operator,           ['survey', 'village_deliberation']],
    ['a surveyor',               OFFICERS.surveyor,           ['survey']],
    ['a validator',              OFFICERS.validator,          ['local_validation', 'clarification', 'review']],
    ['a supervisor',             OFFICERS.supervisor,         ['local_validation', 'district_ratification', 'clarification', 'review', 'appeal']],
    ['a verifier',               OFFICERS.verifier,           ['ministry_verification', 'clarification']],
    ['the ministry’s supervisor', OFFICERS.ministrySupervisor, HUMAN_STAGES.filter((stage) => stage !== 'survey' && stage !== 'village_deliberation')],
    ['an administrator',         OFFICERS.administrator,      []],
  ])('%s works on the stages that the table of rights gives', (_who, officer, stages) => {
    expect(deskStages(officer).map(({ stage }) => stage)).toEqual(stages);
  });

  test('who may decide nothing has an empty queue, and the database is not asked', async () => {
    const before = record.db.statements;
    expect(await queue(record.db, OFFICERS.administrator)).toEqual({ items: [] });
    expect(record.db.statements).toBe(before);
  });

  test('a file follows the desks, and shows what an officer chooses by', async () => {
    const id = await record.opened({ name: 'Wati Peraga' });
    expect(await idsIn(OFFICERS.operator)).toContain(id);
    expect(await idsIn(OFFICERS.neighbour)).not.toContain(id);
    expect(await idsIn(OFFICERS.surveyor)).not.toContain(id);
    await record.tell(id, 'assigned');
    expect(await idsIn(OFFICERS.surveyor)).toContain(id);
    await record.tell(id, 'surveyed', 'village_accepted');
    expect(await idsIn(OFFICERS.operator)).not.toContain(id);
    expect(await idsIn(OFFICERS.elsewhere)).not.toContain(id);
    const { items } = await queue(record.db, OFFICERS.validator);
    expect(items.find((item) => item.id === id)).toEqual({
      id,
      ticket: expect.stringMatching(/^.{12}$/),
      kind: 'registration',
      stage: 'local_validation',
      version: 3,
      head: 'Wati Peraga',
      village: { code: VILLAGE, name: `Desa ${VILLAGE}` },
      dueAt: expect.any(String),
      level: 0,
      gate: { cutOn: '2026-01-17', pullOn: '2026-01-18', missedPullOn: '2026-02-18' },
      returns: 0,
      openFindings: 0,
    });
  });

  test('a move that settles is in nobody’s queue until it has settled', async () => {
    const id = await record.opened();
    await record.tell(id, 'assigned', 'surveyed');
    await record.ask(id, { asks: 'village_accepted' });
    expect(await idsIn(OFFICERS.validator)).not.toContain(id);
    expect(await idsIn(OFFICERS.operator)).not.toContain(id);
    record.wait(10);
    expect(await idsIn(OFFICERS.validator)).toContain(id);
  });

  test('a supervisor sees a validator’s file once silence has climbed to them', async () => {
    const id = await record.opened();
    await record.tell(id, ...TO_VALIDATION);
    expect(await idsIn(OFFICERS.supervisor)).not.toContain(id);
    await record.superuser(`update proposal set level = 1, body = jsonb_set(body, '{level}', '1') where id = $1`, [id]);
    expect(await idsIn(OFFICERS.supervisor)).toContain(id);
    expect(await idsIn(OFFICERS.ministrySupervisor)).not.toContain(id);
  });

  test('a file that a colleague has claimed says so', async () => {
    const id = await record.opened();
    await record.tell(id, ...TO_VALIDATION, 'locally_validated', 'ratified', {
      asks: 'claimed',
      by: OFFICERS.verifier,
    });
    const { items } = await queue(record.db, OFFICERS.verifier);
    expect(items.find((item) => item.id === id)).toMatchObject({ owner: OFFICERS.verifier.id });
    expect(items.find((item) => item.id === id)).not.toHaveProperty('gate');
  });
});

describe('the order and the pages of a queue', () => {
  const made: string[] = [];
  beforeAll(async () => {
    for (let number = 0; number < 23; number += 1)
      made.push(await record.opened({ region: OTHER_VILLAGE, by: OFFICERS.neighbour }));
    // Several are due at the same moment, some before another gate, and some are held and have no due date.
    for (const [index, id] of made.entries())
      await record.superuser(
        `update proposal set due_at = $2::text::timestamptz, gate_on = $3, body = case when $2::text is null then body - 'dueAt'
           else jsonb_set(body, '{dueAt}', to_jsonb($2::text)) end where id = $1`,
        [id, index % 5 === 4 ? null : `2026-02-0${1 + (index % 3)}T16:59:59.999Z`, `2026-0${2 + (index % 2)}-17`],
      );
  });

  test('by due date, then gate; held files last', async () => {
    const { items } = await queue(record.db, OFFICERS.neighbour, { limit: 100 });
    const gates = new Map(
      (await record.superuser('select id, gate_on::text as gate from proposal')).map(({ id, gate }) => [id, gate]),
    );
    const keys = items.map(({ id, dueAt }) => `${dueAt ?? 'held'} ${gates.get(id)} ${id}`);
    expect(keys).toHaveLength(made.length);
    expect(keys).toEqual(keys.toSorted());
  });

  test.each([1, 4, 25])('pages of %i together are the whole list, each page in one statement', async (limit) => {
    const whole = await idsIn(OFFICERS.neighbour);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const before = record.db.statements;
      const page = await queue(record.db, OFFICERS.neighbour, { limit, cursor });
      expect(record.db.statements - before).toBe(1);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(paged).toEqual(whole);
  });

  test('twenty-five where nothing is said, and never more than a hundred', async () => {
    await record.superuser(`update proposal set owner_id = null`);
    expect((await queue(record.db, OFFICERS.neighbour, { limit: 9999 })).items).toHaveLength(made.length);
    expect((await queue(record.db, OFFICERS.neighbour, { limit: 0 })).items).toHaveLength(1);
  });

  test.each(['', 'nonsense', Buffer.from('["x","y","z"]').toString('base64url')])(
    'a cursor of somebody else’s making is refused: %p',
    async (cursor) => {
      await expect(queue(record.db, OFFICERS.neighbour, { cursor })).rejects.toThrow(CursorUnreadable);
    },
  );
});

const lines = () =>
  record.superuser(
    `select actor_id, proposal_id, act, fields, proposal_ids, purpose, legal_basis from access_log order by id`,
  );

/** What reading adds to the log. */
const added = async (officer: Officer, filter: QueueFilter) => {
  const before = (await lines()).length;
  const page = await queue(record.db, officer, filter);
  return { page, logged: (await lines()).slice(before) };
};

describe('a page of names is written down', () => {
  test('as one line: who was shown the heads of which families, and nobody else’s', async () => {
    await record.opened({ region: OTHER_VILLAGE, by: OFFICERS.neighbour });
    await record.opened({ region: OTHER_VILLAGE, by: OFFICERS.neighbour });
    const { page, logged } = await added(OFFICERS.neighbour, { limit: 2, region: OTHER_VILLAGE });
    expect(page.next).toBeDefined();
    expect(logged).toEqual([
      {
        actor_id: OFFICERS.neighbour.id,
        proposal_id: null,
        act: 'listed',
        fields: ['name'],
        proposal_ids: page.items.map(({ id }) => id),
        purpose: 'social_registry',
        legal_basis: 'UU 27/2022 art. 20',
      },
    ]);
  });

  test('and a page that names nobody is no look at anybody', async () => {
    expect((await added(OFFICERS.operator, { stage: 'village_deliberation', mine: true })).logged).toEqual([]);
    expect((await added(OFFICERS.administrator, {})).logged).toEqual([]);
  });
});

describe('the filters of a queue', () => {
  test('a stage that is not the desk’s leaves nothing', async () => {
    expect(await idsIn(OFFICERS.operator, { stage: 'local_validation' })).toEqual([]);
  });

  test('a stage, a region, what is mine, what was sent back, what is late', async () => {
    const plain = await record.opened();
    const mine = await record.opened();
    const back = await record.opened();
    const late = await record.opened();
    await record.tell(mine, { asks: 'claimed' });
    await record.tell(back, ...TO_VALIDATION, { asks: 'returned', by: OFFICERS.validator });
    await record.superuser(`update proposal set due_at = $2 where id = $1`, [late, record.now()]);

    const among = async (filter: QueueFilter): Promise<string[]> => {
      const ids = await idsIn(OFFICERS.operator, filter);
      return [plain, mine, back, late].filter((id) => ids.includes(id));
    };
    expect(await among({})).toEqual([plain, mine, back, late]);
    expect(await among({ stage: 'survey' })).toEqual([plain, mine, back, late]);
    expect(await among({ region: VILLAGE })).toEqual([plain, mine, back, late]);
    expect(await among({ region: OTHER_VILLAGE })).toEqual([]);
    expect(await among({ mine: true })).toEqual([mine]);
    expect(await among({ returned: true })).toEqual([back]);
    expect(await among({ overdue: true })).toEqual([late]);
  });
});
