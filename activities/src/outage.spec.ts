import { expect, test } from '@jest/globals';
import { opensOutage } from './outage.ts';

test.each([
  ['unreachable', true],
  ['timed_out', true],
  ['quota_exhausted', true],
  ['not_json', true],
  ['unavailable', true],
  ['another_nik', false],
  ['code_unknown', false],
  ['credentials', false],
  ['no_members', false],
  ['toString', false],
])('parking for %s stops everybody: %s', (code, stops) => {
  expect(opensOutage(code)).toBe(stops);
});
