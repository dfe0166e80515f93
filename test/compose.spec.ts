import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

type Service = {
  image?: string;
  build?: string;
  profiles?: string[];
  environment?: Record<string, string | number>;
  ports?: string[];
  volumes?: string[];
};
const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<string, Service> };
const services = Object.entries(compose.services);
/** What a server may do without; `.env.example` says so too. What is wanted by the example of an issuer alone must not stop a server that has one. */
const OPTIONAL: ReadonlySet<string> = new Set(['TERDATA_CODEC_KEY', 'KC_BOOTSTRAP_ADMIN_PASSWORD']);

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
    '%s holds no secret: each comes from the environment, and the start fails without what is not optional',
    (_name, service) => {
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (/PASSWORD|KEY|PWD/.test(name))
          expect(value).toMatch(OPTIONAL.has(name) ? /^\$\{\w+:-\}$/ : /^\$\{\w+:\?\}$/);
      }
    },
  );

  test.each(services)('%s is open to this machine alone', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});

type Client = {
  clientId: string;
  secret: string;
  redirectUris: string[];
  implicitFlowEnabled: boolean;
  directAccessGrantsEnabled: boolean;
  attributes: Record<string, string>;
};
type Realm = {
  realm: string;
  registrationAllowed: boolean;
  bruteForceProtected: boolean;
  clients: Client[];
  requiredActions: { alias: string; enabled: boolean; defaultAction: boolean }[];
  users?: unknown;
};

describe('the example of an issuer', () => {
  const file = 'apps/api/keycloak-realm.json';
  const realm = JSON.parse(readFileSync(file, 'utf8')) as Realm;
  const client = realm.clients.find(({ clientId }) => clientId === 'terdata-web')!;

  test('is a realm that the compose file brings in, and starts only where it is wanted', () => {
    const { keycloak } = compose.services;
    expect(keycloak!.profiles).toEqual(['keycloak']);
    expect(keycloak!.volumes).toContain(`./${file}:/opt/keycloak/data/import/terdata.json:ro`);
    const given = Object.keys(keycloak!.environment ?? {});
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/\$\{(\w+)\}/g)) expect(given).toContain(name);
  });

  test('signs officers in by code and PKCE alone, back to our own pages, with a second factor', () => {
    expect(client.redirectUris).toEqual(['${PUBLIC_URL}/sign-in/callback']);
    expect(client.attributes['pkce.code.challenge.method']).toBe('S256');
    expect([client.implicitFlowEnabled, client.directAccessGrantsEnabled]).toEqual([false, false]);
    expect(realm.requiredActions).toContainEqual(
      expect.objectContaining({ alias: 'CONFIGURE_TOTP', enabled: true, defaultAction: true }),
    );
  });

  test('holds no secret and nobody, and lets nobody register', () => {
    expect(client.secret).toBe('${OIDC_CLIENT_SECRET}');
    expect([realm.users, realm.registrationAllowed, realm.bruteForceProtected]).toEqual([undefined, false, true]);
  });
});
