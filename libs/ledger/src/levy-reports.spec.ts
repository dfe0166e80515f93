import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Officer } from '#domain';
import { KEYS, OFFICERS, OTHER_VILLAGE, openRecord, type OpenRecord, VILLAGE } from '../../../test/support/record.ts';
import { fileLevyReport, type LevyGiven, levyReports } from './levy-reports.ts';

let record: OpenRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const AUDITOR: Officer = { id: '00000000-0000-4000-8000-200000000099', role: 'auditor', region: '' };
const ELSEWHERE: Officer = { ...OFFICERS.supervisor, region: '73.71' };
let places = 0;
const file = (given: Partial<LevyGiven> = {}) =>
  fileLevyReport(record.db, KEYS, {
    place: VILLAGE,
    happenedOn: '2026-01-04',
    band: '50k_to_200k',
    words: 'Diminta membayar untuk tiket',
    source: `10.3.0.${(places += 1)}`,
    ...given,
  });
const read = (officer: Officer, page: { after?: string; limit?: number } = {}) =>
  levyReports(record.db, KEYS, officer, { limit: 25, ...page });
const numberOf = async (given?: Partial<LevyGiven>) => ((await file(given)) as { number: string }).number;
const numbersFor = async (officer: Officer) => (await read(officer)).reports.map(({ number }) => number);

describe('somebody was asked to pay', () => {
  test('and is given a number; supervisors of that area and auditors read it, and the look is written down', async () => {
    const number = await numberOf();
    expect(number).toMatch(/^PL[0-9A-Z*~$=]{12}$/);
    for (const officer of [OFFICERS.supervisor, OFFICERS.ministrySupervisor, AUDITOR]) {
      const { reports } = await read(officer);
      expect(reports.find((report) => report.number === number)).toMatchObject({
        region: { code: VILLAGE, name: `Desa ${VILLAGE}` },
        place: VILLAGE,
        happenedOn: '2026-01-04',
        band: '50k_to_200k',
        words: 'Diminta membayar untuk tiket',
      });
    }
    const looks = await record.superuser(`select actor_id from access_log where act = 'levy_reports_read' order by id`);
    expect(looks.map(({ actor_id }) => actor_id)).toEqual(
      [OFFICERS.supervisor, OFFICERS.ministrySupervisor, AUDITOR].map(({ id }) => id),
    );
  });

  test('and nobody else reads it: no other area, and no desk that could be meant by it', async () => {
    await file();
    for (const officer of [ELSEWHERE, OFFICERS.operator, OFFICERS.validator, OFFICERS.administrator, OFFICERS.verifier])
      expect(await read(officer)).toEqual({ reports: [] });
  });

  test.each([
    ['the code of a region', OTHER_VILLAGE],
    ['the name of a region', `desa ${OTHER_VILLAGE}`],
  ])('and names the place by %s', async (_, place) => {
    const number = await numberOf({ place });
    const { reports } = await read(OFFICERS.supervisor);
    expect(reports.find((report) => report.number === number)?.region?.code).toBe(OTHER_VILLAGE);
  });

  test('and names a place that nobody knows: the nation reads it', async () => {
    const number = await numberOf({ place: 'Balai di ujung jalan' });
    expect(await numbersFor(OFFICERS.supervisor)).not.toContain(number);
    expect(await numbersFor(AUDITOR)).toContain(number);
  });

  test('and what they wrote is kept locked, and for good', async () => {
    await file({ words: 'Kata kunci: semangka', place: 'Kantor semangka' });
    const dump = JSON.stringify(await record.superuser('select l::text from levy_report l'));
    for (const form of ['utf8', 'hex'] as const) expect(dump).not.toContain(Buffer.from('semangka').toString(form));
    await expect(record.superuser(`delete from levy_report`)).rejects.toThrow('append-only');
  });

  test('and many reports are read page by page, the newest first', async () => {
    const all = await numbersFor(AUDITOR);
    const pages: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { reports, next } = await read(AUDITOR, { limit: 2, ...(after && { after }) });
      pages.push(...reports.map(({ number }) => number));
      after = next;
      more = next !== undefined;
    }
    expect(pages).toEqual(all);
  });

  test('and one place makes at most twenty a day', async () => {
    const source = '10.4.0.1';
    for (let times = 0; times < 20; times += 1) expect(await file({ source })).toHaveProperty('number');
    expect(await file({ source })).toEqual({ waitMs: expect.any(Number) });
    record.wait(24 * 60 * 60);
    expect(await file({ source })).toHaveProperty('number');
  });
});
