import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import { type EventName, type Officer, QUEUE_NAMES, type QueueName, queuesOf, SYSTEM } from '#domain';
import { queue } from './queues.ts';
import {
  type Asked,
  OFFICERS as POSTED,
  openRecord,
  type OpenRecord,
  OTHER_VILLAGE,
  TO_VALIDATION,
} from '../../../test/support/record.ts';

const OFFICERS = {
  ...POSTED,
  auditor: { id: '00000000-0000-4000-8000-200000000010', role: 'auditor', region: '' },
} as const satisfies Record<string, Officer>;

const QUESTIONS = { findings: [{ code: 'ID-MISMATCH-NAME' }] };
const TO_CHECK = [...TO_VALIDATION, 'locally_validated', 'ratified', 'ministry_verified'] as const;
const rejected: Asked = { asks: 'rejected', by: OFFICERS.validator };
const inDays = (days: number): string => new Date(Date.parse('2026-01-05') + days * 86_400_000).toISOString();

let record: OpenRecord;
/** A proposal in each state that some queue asks for, by a name of its own. */
let made: Record<string, string>;
beforeAll(async () => {
  record = await openRecord();
  // oxfmt-ignore
  const stories: Record<string, (EventName | Asked)[]> = {
    plain:      [],
    assigned:   ['assigned'],
    claimed:    [{ asks: 'claimed' }],
    met:        ['assigned', 'surveyed'],
    returned:   [...TO_VALIDATION, { asks: 'returned', by: OFFICERS.validator }],
    validation: [...TO_VALIDATION],
    mine:       [...TO_VALIDATION, { asks: 'claimed', by: OFFICERS.validator }],
    held:       [...TO_VALIDATION, { asks: 'held', by: OFFICERS.supervisor, with: { until: inDays(30), reason: 'FAMILY-ABSENT' } }],
    ratified:   [...TO_VALIDATION, 'locally_validated', 'ratified'],
    checked:    [...TO_CHECK],
    parked:     [...TO_CHECK, { asks: 'parked', by: SYSTEM, with: { code: 'dukcapil_unreachable' } }],
    questioned: [...TO_CHECK, { asks: 'identity_questioned', by: SYSTEM, with: QUESTIONS }],
    rejected:   [...TO_VALIDATION, rejected],
    appealed:   [...TO_VALIDATION, rejected, { asks: 'appealed', by: OFFICERS.operator }],
  };
  made = {};
  for (const [name, steps] of Object.entries(stories)) {
    made[name] = await record.opened({ name: `Wati ${name}` });
    if (steps.length > 0) await record.tell(made[name], ...steps);
  }
  made['elsewhere'] = await record.opened({ region: OTHER_VILLAGE, by: OFFICERS.neighbour });
  for (const [name, stage] of [
    ['late', 'survey'],
    ['climbed', 'validation'],
  ] as const) {
    made[name] = await record.opened();
    if (stage === 'validation') await record.tell(made[name], ...TO_VALIDATION);
  }
  await record.superuser(
    `update proposal set due_at = '2026-01-05', body = jsonb_set(body, '{dueAt}', '"2026-01-05T00:00:00.000Z"') where id = $1`,
    [made['late']],
  );
  await record.superuser(`update proposal set level = 1, body = jsonb_set(body, '{level}', '1') where id = $1`, [
    made['climbed'],
  ]);
});
afterAll(() => record.close());

const listOf = async (officer: Officer, name: QueueName): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await queue(record.db, officer, { queue: name, limit: 3, cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  return ids;
};
/** The names of the stories in a queue. */
const inQueue = async (officer: Officer, name: QueueName): Promise<string[]> => {
  const ids = await listOf(officer, name);
  return Object.entries(made).flatMap(([story, id]) => (ids.includes(id) ? [story] : []));
};

describe('a saved queue', () => {
  // oxfmt-ignore
  test.each<[keyof typeof OFFICERS, QueueName, string[]]>([
    ['operator',    'mine',                  ['claimed']],
    ['operator',    'survey',                ['plain', 'assigned', 'claimed', 'returned', 'late']],
    ['operator',    'village_deliberation',  ['met']],
    ['operator',    'returned',              ['returned']],
    ['operator',    'overdue',               ['late']],
    ['operator',    'waiting_dukcapil',      ['checked', 'parked']],
    ['surveyor',    'mine',                  ['assigned', 'returned']],
    ['validator',   'mine',                  ['mine']],
    ['validator',   'team',                  ['validation', 'mine', 'held', 'questioned', 'climbed']],
    ['validator',   'local_validation',      ['validation', 'mine', 'held', 'climbed']],
    ['validator',   'held',                  ['held']],
    ['validator',   'overdue',               ['climbed']],
    ['validator',   'clarification',         ['questioned']],
    ['supervisor',  'escalated',             ['climbed']],
    ['supervisor',  'held',                  ['held']],
    ['supervisor',  'overdue',               ['late', 'climbed']],
    ['supervisor',  'appeal',                ['appealed']],
    ['verifier',    'ministry_verification', ['ratified']],
    ['verifier',    'waiting_dukcapil',      ['checked', 'parked']],
    ['auditor',     'waiting_dukcapil',      ['checked', 'parked']],
    ['auditor',     'team',                  []],
    ['elsewhere',   'waiting_dukcapil',      []],
  ])('of %s, %s', async (who, name, stories) => {
    expect(await inQueue(OFFICERS[who], name)).toEqual(stories);
  });

  test('is paged like every queue: by due date, each file once', async () => {
    const whole = await queue(record.db, OFFICERS.validator, { queue: 'team', limit: 100 });
    expect(await listOf(OFFICERS.validator, 'team')).toEqual(whole.items.map(({ id }) => id));
  });

  test('takes the filters of a list', async () => {
    const page = await queue(record.db, OFFICERS.validator, { queue: 'team', stage: 'clarification' });
    expect(page.items.map(({ id }) => id)).toEqual([made['questioned']]);
  });

  test('tells of a question that is open, and of what is waited for outside', async () => {
    const { items } = await queue(record.db, OFFICERS.validator, { queue: 'clarification' });
    expect(items[0]).toMatchObject({ openFindings: 1 });
    const waiting = (await queue(record.db, OFFICERS.verifier, { queue: 'waiting_dukcapil' })).items;
    expect(waiting.find(({ id }) => id === made['parked'])).toMatchObject({ parkedCode: 'dukcapil_unreachable' });
    expect(waiting.find(({ id }) => id === made['checked'])).not.toHaveProperty('parkedCode');
  });
});

describe('the counts', () => {
  test.each(Object.keys(OFFICERS) as (keyof typeof OFFICERS)[])(
    'of %s are those of the lists, of each queue of the desk',
    async (who) => {
      const { counts } = await queue(record.db, OFFICERS[who], { counts: true });
      expect(Object.keys(counts!)).toEqual(queuesOf(OFFICERS[who]));
      for (const name of QUEUE_NAMES) {
        const list = await listOf(OFFICERS[who], name);
        expect([name, list.length]).toEqual([name, counts![name] ?? 0]);
        expect(new Set(list).size).toBe(list.length);
      }
    },
  );

  test('come with the page in one statement, whatever the page shows', async () => {
    for (const filter of [{}, { queue: 'appeal' as const }, { queue: 'mine' as const, limit: 1 }]) {
      const before = record.db.statements;
      await queue(record.db, OFFICERS.supervisor, { counts: true, ...filter });
      expect(record.db.statements - before).toBe(1);
    }
  });

  test('come only where they are asked for', async () => {
    expect(await queue(record.db, OFFICERS.validator)).not.toHaveProperty('counts');
  });
});

describe('what is done today', () => {
  test('is what one has decided since midnight of one’s office, with what may still be undone, and not what was undone', async () => {
    record.wait(86_400);
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual([]);
    const [kept, undone] = [await record.opened(), await record.opened()];
    for (const id of [kept, undone]) await record.tell(id, ...TO_VALIDATION);
    made = { ...made, kept, undone };
    await record.ask(undone, { asks: 'locally_validated' });
    await record.ask(undone, { asks: 'undone', by: OFFICERS.validator, with: {} });
    await record.tell(kept, { asks: 'claimed', by: OFFICERS.validator });
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual([]);

    await record.ask(kept, { asks: 'locally_validated' });
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual(['kept']);
    record.wait(11);
    await record.ask(kept, { asks: 'ratified' }); // settles: nobody hears of it but its author
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual([]);
    expect(await inQueue(OFFICERS.supervisor, 'done_today')).toEqual(['kept']);
    record.wait(11);
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual(['kept']);
    const { counts } = await queue(record.db, OFFICERS.validator, { counts: true });
    expect(counts!.done_today).toBe(1);
    record.wait(86_400);
    expect(await inQueue(OFFICERS.validator, 'done_today')).toEqual([]);
  });
});

test('a page of twenty-five with its counts weighs no more than 6 kB', async () => {
  for (let number = 0; number < 25; number += 1) await record.opened({ name: `Ibu Peraga ${number} binti Contoh` });
  const page = await queue(record.db, OFFICERS.operator, { counts: true });
  expect(page.items).toHaveLength(25);
  expect(brotliCompressSync(JSON.stringify(page)).length).toBeLessThanOrEqual(6000);
});
