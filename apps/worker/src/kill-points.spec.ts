import { expect, test } from '@jest/globals';
import { withKillPoints } from './kill-points.ts';

const PARTS = { ledger: { apply: async () => 'yes' }, dukcapil: { verify: async () => 'matched' } };
const AT = { TERDATA_KILL_AT: 'activity.after_commit', TERDATA_KILL_FILE: '/nonexistent' };

test.each([
  ['in production', { NODE_ENV: 'production', ...AT }],
  ['where nobody says that this is a test', AT],
  ['in a test that names no point', { NODE_ENV: 'test' }],
])('nothing is armed %s', (_name, env) => {
  expect(withKillPoints(PARTS, env)).toBe(PARTS);
});

test('a point that does not exist is refused: a test that hits nothing proves nothing', () => {
  expect(() => withKillPoints(PARTS, { ...AT, NODE_ENV: 'test', TERDATA_KILL_AT: 'activity.lunch' })).toThrow(
    'activity.before_call',
  );
});
