import { expect, test } from '@jest/globals';
import { DukcapilUnavailable, type UnavailableCode } from '#dukcapil';
import { opensOutage } from './outage.ts';

const CODES: Record<UnavailableCode, true> = {
  unreachable: true,
  timed_out: true,
  cut_off: true,
  server_error: true,
  rate_limited: true,
  quota_exhausted: true,
  not_json: true,
  not_understood: true,
  empty_content: true,
  several_contents: true,
  code_unknown: true,
  element_missing: true,
  element_unclear: true,
  another_nik: true,
  another_call: true,
};

test.each(Object.keys(CODES) as UnavailableCode[])('%s stops everybody exactly if it concerns the service', (code) => {
  expect(opensOutage(code)).toBe(new DukcapilUnavailable(code).concerns === 'service');
});
