import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

type Service = { image?: string; build?: string; environment?: Record<string, string | number>; ports?: string[] };
const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<string, Service> };
const services = Object.entries(compose.services);

describe('the compose file of a server', () => {
  test('has a part for each program of the house', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'api', 'worker']),
    );
  });

  test.each(services)('%s names a version, or is built from this checkout', (_name, { image, build }) => {
    expect(build ?? image).toMatch(build ? /^\.$/ : /:[^:]*\d/);
  });

  test.each(services)(
    '%s holds no secret: each comes from the environment, and the start fails without it',
    (_name, service) => {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|KEY|PWD/.test(name)) expect(value).toMatch(/^\$\{\w+:\?\}$/);
      }
    },
  );

  test.each(services)('%s is open to this machine alone', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});
