import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOORS } from '../../apps/api/src/auth/doors.ts';
import { type DoorUnderTest, openDoor } from './open-door.ts';

let door: DoorUnderTest;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

/** What every answer says to a browser, whichever door it comes from, yes or no. */
const ALWAYS = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const ROUTES = [...Object.keys(DOORS), 'GET /nowhere'].map((route) => route.split(' ') as ['GET' | 'POST', string]);

/** The whole policy of a page as its parts. */
const partsOf = (policy: unknown): Map<string, string> =>
  new Map(
    String(policy)
      .split('; ')
      .map((part) => part.split(/ (.*)/s) as [string, string]),
  );

describe.each(ROUTES)('%s %s', (method, pattern) => {
  const url = pattern.replace(/:\w+/g, '00000000-0000-4000-8000-000000000001').replace(/\*$/, 'x');

  test.each([
    ['nobody', undefined],
    ['a validator', 'validator-1' as const],
  ])('as %s: nothing may be framed, run from elsewhere, kept or guessed at', async (_, who) => {
    const { headers } = await door.knock(who, method, url, { headers: { accept: 'text/html' } });
    expect(headers).toMatchObject(ALWAYS);
    const policy = partsOf(headers['content-security-policy']);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    for (const part of ['script-src', 'style-src', 'script-src-elem', 'style-src-elem'])
      expect(policy.get(part) ?? '').not.toMatch(/unsafe|\*|https?:|data:/);
    expect(headers['cache-control'] ?? '').toMatch(/no-store|immutable/);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['server', 'x-powered-by']));
    const cookies = [headers['set-cookie'] ?? []].flat() as string[];
    for (const cookie of cookies) expect(cookie).toMatch(/^__Host-.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax/);
  });
});
