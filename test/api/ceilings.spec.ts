import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ceilingOf } from '#domain';
import { type Answered, type DoorUnderTest, officer, type OfficerKey, openDoor } from './open-door.ts';

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const english = { headers: { 'accept-language': 'en' } };
/** A no for the rest of the day, said in both languages. */
function expectTold(indonesian: Answered, inEnglish: Answered, code: string, ceiling: number) {
  for (const { status, body, headers } of [indonesian, inEnglish]) {
    expect([status, body.code, body.ceiling]).toEqual([429, code, ceiling]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(indonesian.body.detail).toMatch(/besok/);
  expect(inEnglish.body.detail).toMatch(/tomorrow/);
}

describe('C-14 somebody who carries a register away', () => {
  test('by searching is stopped within a day, and told when to come back', async () => {
    const search = (sent?: object) =>
      door.send('supervisor-1', '/searches', { name: 'Nobody Atall', region: '32.01', reason: 'case_work' }, sent);
    const ceiling = ceilingOf(officer('supervisor-1'), 'searched');
    for (let times = 0; times < ceiling; times += 1) expect((await search()).status).toBe(200);
    expectTold(await search(), await search(english), 'search_ceiling_reached', ceiling);
  });

  test('by opening proposals of families that are held already is stopped too, and no address names any of them', async () => {
    await door.opened(0);
    const who: OfficerKey = 'operator-cijayanti';
    const body = { ...door.openingOf(0), region: officer(who).region };
    const open = (sent?: object) => door.send(who, '/proposals', body, sent);
    const ceiling = ceilingOf(officer(who), 'met_elsewhere');
    for (let times = 0; times < ceiling; times += 1) expect((await open()).body.code).toBe('claimed_elsewhere');
    expectTold(await open(), await open(english), 'opening_ceiling_reached', ceiling);
    expect(door.log.join('\n')).not.toMatch(/\d{16}|Nobody/);
  });
});
