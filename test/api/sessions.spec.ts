import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { endedSessions, ownSessions, type OwnSessionsView, SIGN_OUT_REASONS } from '#contracts';
import { Browser } from './browser.ts';
import { officer, type OfficerKey } from './open-door.ts';
import { type HouseDoor, openHouseDoor } from './open-house-door.ts';

let door: HouseDoor;
beforeAll(async () => {
  door = await openHouseDoor();
});
afterAll(() => door[Symbol.asyncDispose]());
beforeEach(async () => {
  door.backToNow();
  await door.asOwner('delete from web_session');
});

async function signedIn(who: OfficerKey): Promise<Browser> {
  const browser = new Browser();
  await door.signIn(browser, who);
  return browser;
}
const isIn = async (browser: Browser) => (await door.ask(browser, '/me')).status === 200;
const listed = async (browser: Browser): Promise<OwnSessionsView['sessions']> =>
  ownSessions.parse((await door.ask(browser, '/me/sessions')).body).sessions;
/** As a page sends it that has nothing more to say than the address. */
const end = (browser: Browser, path: string, headers = {}) =>
  browser.go(door.page(path), {
    method: 'DELETE',
    headers: { accept: 'application/json', 'x-terdata': '1', origin: door.origin, ...headers },
  });

describe('C-6 where an officer is signed in', () => {
  test('is told to them: since when, last seen, and which of it is this browser', async () => {
    const here = await signedIn('validator-1');
    door.wait(300);
    const there = await signedIn('validator-1');
    await signedIn('validator-2');
    const sessions = await listed(there);
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(Date.parse(sessions[0]!.signedInAt)).toBeGreaterThan(Date.parse(sessions[1]!.signedInAt));
    expect((await listed(here)).map(({ isThis }) => isThis)).toEqual([true, false]); // asking is using, so it comes first
    expect(JSON.stringify(sessions)).not.toContain([...there.cookies.values()][0]);
  });

  test('ends in one browser when they say so from another', async () => {
    const [lost, here] = [await signedIn('validator-1'), await signedIn('validator-1')];
    const { id } = (await listed(here)).find(({ isThis }) => !isThis)!;
    expect(endedSessions.parse((await end(here, `/me/sessions/${id}`)).body)).toEqual({ ended: 1 });
    expect([await isIn(lost), await isIn(here)]).toEqual([false, true]);
    expect((await end(here, `/me/sessions/${id}`)).body.code).toBe('session_not_found');
  });

  test('ends everywhere else, and goes on here', async () => {
    const others = [await signedIn('validator-1'), await signedIn('validator-1')];
    const here = await signedIn('validator-1');
    expect((await end(here, '/me/sessions')).body).toEqual({ ended: 2 });
    expect(await Promise.all([...others, here].map(isIn))).toEqual([false, false, true]);
  });

  test.each(['of a colleague', 'of nobody', 'of no id'])('a session %s is not there', async (whose) => {
    const [mine, theirs] = [await signedIn('validator-1'), await signedIn('validator-2')];
    const [session] = await listed(theirs);
    const id = whose === 'of a colleague' ? session!.id : whose === 'of nobody' ? randomUUID() : '7';
    expect((await end(mine, `/me/sessions/${id}`)).body.code).toBe('session_not_found');
    expect(await isIn(theirs)).toBe(true);
  });

  test('does not end for a page of another site', async () => {
    const [here, there] = [await signedIn('validator-1'), await signedIn('validator-1')];
    const cross = { origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' };
    expect((await end(here, '/me/sessions', cross)).body.code).toBe('cross_site');
    expect(await isIn(there)).toBe(true);
  });
});

describe('C-6 a supervisor signs an officer out', () => {
  const reason = 'device_lost';
  const signOut = (browser: Browser, who: OfficerKey, body: unknown = { reason }) =>
    door.send(browser, `/officers/${officer(who).id}/sign-out`, body);

  test('everywhere at once, and it is kept who did so and why', async () => {
    const browsers = [await signedIn('validator-1'), await signedIn('validator-1')];
    const supervisor = await signedIn('supervisor-1');
    expect((await signOut(supervisor, 'validator-1')).body).toEqual({ ended: 2 });
    expect(await Promise.all(browsers.map(isIn))).toEqual([false, false]);
    expect(await isIn(supervisor)).toBe(true);
    const { rows } = await door.asOwner(
      `select actor_id, officer_id, reason from officer_change where act = 'sessions_ended'`,
    );
    expect(rows).toEqual([{ actor_id: officer('supervisor-1').id, officer_id: officer('validator-1').id, reason }]);
  });

  // oxfmt-ignore
  test.each<[OfficerKey, OfficerKey, number, string | undefined]>([
    ['supervisor-1',        'operator-sentul',     200, undefined],
    ['ministry-supervisor', 'verifier-1',          200, undefined],
    ['administrator',       'ministry-supervisor', 200, undefined],
    ['supervisor-1',        'supervisor-1',        403, 'own_desk'],
    ['supervisor-1',        'supervisor-2',        403, 'own_desk'],
    ['administrator',       'administrator',       403, 'own_desk'],
    ['supervisor-1',        'verifier-1',          403, 'right_missing'],
    ['validator-1',         'operator-sentul',     403, 'desk_closed'],
    ['auditor',             'operator-sentul',     403, 'desk_closed'],
  ])('%s for %s: %i', async (by, who, status, code) => {
    const seen = await signOut(await signedIn(by), who);
    expect([seen.status, seen.body.code]).toEqual([status, code]);
  });

  test('only with a sign-in of the last five minutes, and for a reason of the list', async () => {
    const supervisor = await signedIn('supervisor-1');
    expect(SIGN_OUT_REASONS).toContain(reason);
    expect((await signOut(supervisor, 'validator-1', { reason: 'angry' })).body.code).toBe('body_invalid');
    door.wait(6 * 60);
    expect((await signOut(supervisor, 'validator-1')).body.code).toBe('step_up_required');
  });
});

describe('C-6 a page that looks by itself', () => {
  const BY_ITSELF = { 'x-terdata-by-itself': '1' };
  const look = async (browser: Browser, headers = {}) => (await door.ask(browser, '/proposals', headers)).status;

  test('keeps nobody signed in: half an hour after the last act the session is over', async () => {
    const browser = await signedIn('validator-1');
    for (let polls = 0; polls < 3; polls += 1) {
      door.wait(9 * 60);
      expect(await look(browser, BY_ITSELF)).toBe(200);
    }
    door.wait(4 * 60);
    expect(await look(browser, BY_ITSELF)).toBe(401);
  });

  test('gets in nobody’s way: an act of the officer keeps the session alive', async () => {
    const browser = await signedIn('validator-1');
    for (let acts = 0; acts < 3; acts += 1) {
      door.wait(20 * 60);
      expect(await look(browser)).toBe(200);
    }
  });

  test('nor does the opening of its stream, which a browser repeats after each break', async () => {
    const browser = await signedIn('validator-1');
    const seenAt = async () => (await door.asOwner('select seen_at from web_session')).rows[0].seen_at as Date;
    const before = await seenAt();
    door.wait(120);
    expect((await door.ask(browser, '/changes')).body.code).toBe('answer_type_unoffered'); // known, and turned away for its Accept
    expect(await seenAt()).toEqual(before);
    await door.ask(browser, '/me');
    expect(await seenAt()).not.toEqual(before);
  });
});
