import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '#ledger';
import { createApi } from '../../apps/api/src/api.ts';
import { readConfig } from '../../apps/api/src/config.ts';
import { connected, seedVillage } from '../../apps/local/src/database.ts';
import { AUDIENCE, fetchToken, startIssuer } from '../../apps/local/src/issuer.ts';
import { anyPort } from '../../apps/local/src/ports.ts';
import { VILLAGE } from '../../apps/local/src/village.ts';
import { freshDatabase } from '../support/server-postgres.ts';
import type { Browser, Seen } from './browser.ts';
import { officer, type OfficerKey } from './open-door.ts';

type Setting = { issuerUrl?: string; production?: boolean };

const press = (browser: Browser, seen: Seen, who: OfficerKey): Promise<Seen> =>
  browser.go(seen.url, { method: 'POST', body: new URLSearchParams({ officer: officer(who).sub }) });
const isCallback = ({ pathname }: URL) => pathname === '/sign-in/callback';

/** The door on a port of its own, as a browser meets it, with the house's own issuer; its clock can be moved on. */
export async function openHouseDoor({ issuerUrl, production }: Setting = {}) {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'terdata-door-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const port = await anyPort();
  const origin = `http://127.0.0.1:${port}`;
  const issuer = await startIssuer({
    port: await anyPort(),
    keysFile: join(folder, 'keys.json'),
    officers: VILLAGE.officers.map((one) => ({ ...one, place: one.region })),
    webOrigin: origin,
  });
  stack.defer(() => issuer.stop());
  const database = stack.use(await freshDatabase());
  await seedVillage(database.ownerUrl, issuerUrl ?? issuer.url);
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    OIDC_ISSUER: issuerUrl ?? issuer.url,
    OIDC_AUDIENCE: AUDIENCE,
    TERDATA_MASTER_KEY: randomBytes(32).toString('base64'),
    TERDATA_INDEX_KEY: randomBytes(32).toString('base64'),
    PORT: String(port),
  });
  let ahead = 0;
  const ledger = openLedger({
    url: config.DATABASE_URL,
    keys: { master: config.TERDATA_MASTER_KEY, index: config.TERDATA_INDEX_KEY },
    poolSize: 6,
    clock: () => new Date(Date.now() + ahead),
  });
  stack.defer(() => ledger.close());
  const log: string[] = [];
  const { app, relay } = await createApi({
    ledger,
    engine: { deliver: async () => ({ delivered: true }) },
    config: production ? { ...config, NODE_ENV: 'production' } : config,
    logTo: { write: (line) => void log.push(line) },
  });
  stack.defer(async () => {
    await app.close();
    await relay.stop();
  });
  await app.listen(port, '127.0.0.1');
  const inner = stack.move();

  const page = (path: string) => `${origin}${path}`;
  /** As far as the issuer's page, where somebody has to be chosen. */
  const knock = async (browser: Browser, path = '/sign-in'): Promise<Seen> =>
    browser.follow(await browser.go(page(path)));
  /** As far as the address under which the issuer sends the browser back; nobody has been there yet. */
  const backWith = async (browser: Browser, who: OfficerKey, path?: string): Promise<URL> => {
    const seen = await press(browser, await knock(browser, path), who);
    return (await browser.follow(seen, isCallback)).url;
  };

  return {
    origin,
    page,
    issuer,
    ledger,
    database,
    log,
    config,
    app,
    knock,
    backWith,
    /** Signs somebody in. @returns what the browser got when it came back */
    signIn: async (browser: Browser, who: OfficerKey, path?: string): Promise<Seen> =>
      browser.go(await backWith(browser, who, path)),
    token: (who: OfficerKey) => fetchToken(issuer.url, officer(who).sub),
    wait: (seconds: number) => {
      ahead += seconds * 1000;
    },
    /** The record's clock is the machine's again, as the issuer's always is. */
    backToNow: () => {
      ahead = 0;
    },
    ask: (browser: Browser, path: string, headers: Record<string, string> = {}) =>
      browser.go(page(path), { headers: { accept: 'application/json', ...headers } }),
    /** As a page of ours sends it. */
    send: (browser: Browser, path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
      browser.go(page(path), {
        method,
        body: JSON.stringify(body),
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-terdata': '1',
          'sec-fetch-site': 'same-origin',
          origin,
          ...headers,
        },
      }),
    asOwner: (text: string, values: unknown[] = []) =>
      connected(database.ownerUrl, (client) => client.query(text, values)),
    [Symbol.asyncDispose]: () => inner.disposeAsync(),
  };
}
export type HouseDoor = Awaited<ReturnType<typeof openHouseDoor>>;
