import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type Calendar, CALENDAR_2026, REGISTRATION_2026, RULE_SETS, type RuleSet } from '#domain';
import { type FreshDatabase, freshDatabase } from '../../../test/support/server-postgres.ts';
import { migrate } from './migrate.ts';
import { publishCalendar, publishRules } from './publish.ts';

let fresh: FreshDatabase;
let client: Client;
beforeAll(async () => {
  fresh = await freshDatabase();
  client = new Client({ connectionString: fresh.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await fresh.drop();
});
// As a server that was brought up to date before
beforeEach(async () => {
  await client.query('truncate rule_set, calendar');
  await publishRules(client, RULE_SETS);
  await publishCalendar(client, CALENDAR_2026);
});

const deploy = () => migrate(fresh.ownerUrl, { api: 'api', worker: 'worker' });
const rows = async () => ({
  rules: (await client.query('select version, valid_from::text, body from rule_set order by version')).rows,
  calendars: (await client.query('select version, decided_until::text, free::text from calendar order by version'))
    .rows,
});

describe('rules that were published', () => {
  const later: RuleSet = { ...REGISTRATION_2026, version: '2027-1', from: '2027-01-01', settleSeconds: 30 };

  test('stay when they are published again, whatever the order of their members', async () => {
    const before = await rows();
    const turned = Object.fromEntries(Object.entries(REGISTRATION_2026).toReversed()) as RuleSet;
    await publishRules(client, [turned]);
    await deploy();
    expect(await rows()).toEqual(before);
  });

  test('get a new version beside them', async () => {
    await publishRules(client, [...RULE_SETS, later]);
    expect((await rows()).rules.map(({ version }) => version)).toEqual(['2026-1', '2027-1', 'demo-seconds']);
  });

  test('are not rewritten under proposals that are pinned to them: the deployment stops and says what to do', async () => {
    await client.query(`update rule_set set body = jsonb_set(body, '{settleSeconds}', '60') where version = '2026-1'`);
    const before = await rows();
    await expect(deploy()).rejects.toThrow(/^Rules 2026-1: .* publish the change as a new version\.$/);
    expect(await rows()).toEqual(before);
  });

  test('keep a changed set out together with the new one that came with it', async () => {
    const before = await rows();
    const changed = { ...REGISTRATION_2026, appealWindow: { days: 3 } };
    await expect(publishRules(client, [later, changed])).rejects.toThrow('Rules 2026-1');
    expect(await rows()).toEqual(before);
  });
});

describe('a calendar that was published', () => {
  const { free, decidedUntil } = CALENDAR_2026;
  const anotherYear = (given: Partial<Calendar>): Calendar => ({
    version: '2027',
    decidedUntil: '2027-12-31',
    free,
    ...given,
  });
  const without = (day: string) => new Set([...free].filter((one) => one !== day));

  test('stays when it is published again, whatever the order of its days', async () => {
    const before = await rows();
    await publishCalendar(client, { ...CALENDAR_2026, free: new Set([...free].toReversed()) });
    await deploy();
    expect(await rows()).toEqual(before);
  });

  // oxfmt-ignore
  test.each<[string, Calendar]>([
    ['adds the free days of the next year',                        anotherYear({ free: new Set([...free, '2027-02-06']) })],
    ['finds that a day nobody had decided yet is worked',          anotherYear({ free: without('2027-05-01') })],
  ])('is followed by one that %s', async (_what, next) => {
    await publishCalendar(client, next);
    expect((await rows()).calendars.map(({ version }) => version)).toEqual(['2026-1497', '2027']);
  });

  // oxfmt-ignore
  test.each<[string, Calendar]>([
    ['forgets a holiday that was decided',                         anotherYear({ free: without('2026-03-21') })],
    ['makes a decided working day free',                           anotherYear({ free: new Set([...free, '2026-04-01']) })],
    ['knows the next year only',                                   anotherYear({ free: new Set(['2027-01-01']) })],
    ['decides no further and otherwise',                           anotherYear({ decidedUntil, free: without('2026-12-24') })],
    ['goes by the same version and other days',                    { ...CALENDAR_2026, free: without('2027-01-01') }],
    ['goes by the same version and decides further',               { ...CALENDAR_2026, decidedUntil: '2027-12-31' }],
  ])('is not followed by one that %s', async (_what, next) => {
    const before = await rows();
    await expect(publishCalendar(client, next)).rejects.toThrow(/^Calendar .* decided by 2026-1497, .* as a new version\.$/);
    expect(await rows()).toEqual(before);
  });

  test('is not rewritten by a deployment', async () => {
    await client.query(`update calendar set free = free[2:]`);
    const before = await rows();
    await expect(deploy()).rejects.toThrow('Calendar 2026-1497');
    expect(await rows()).toEqual(before);
  });
});
