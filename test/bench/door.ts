import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Item } from '#ledger';
import type { createApi } from '../../apps/api/src/api.ts';
import { readConfig } from '../../apps/api/src/config.ts';
import type { Courier, Relay } from '../../apps/api/src/relay.ts';
import { buildWhatChanged } from '../../apps/local/src/build.ts';
import type { DatabaseUrls } from '../../apps/local/src/database.ts';
import { ROOT } from '../../apps/local/src/folders.ts';
import { AUDIENCE } from '../api/token-issuer.ts';
import type { Ask } from './load.ts';
import { KEY, ledgerOn, type Place, VALIDATOR } from './place.ts';

type Built = { createApi: typeof createApi };
export type Door = AsyncDisposable & { url: string; relay: Relay };

/** The real API on a port of its own, as it is built: it has decorators, which Node does not strip. */
export async function openDoor(place: Place, database: DatabaseUrls, courier: Courier): Promise<Door> {
  await buildWhatChanged();
  const built = (await import(pathToFileURL(join(ROOT, 'dist/apps/api/src/api.js')).href)) as Built;
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.apiUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    OIDC_ISSUER: place.issuer.url,
    OIDC_AUDIENCE: AUDIENCE,
    TERDATA_MASTER_KEY: KEY,
    TERDATA_INDEX_KEY: KEY,
  });
  const ledger = ledgerOn(database);
  const { app, relay } = await built.createApi({ config, ledger, engine: courier, logTo: { write: () => undefined } });
  relay.start();
  await app.listen(0, '127.0.0.1');
  return {
    url: await app.getUrl(),
    relay,
    async [Symbol.asyncDispose]() {
      await app.close();
      await relay.stop();
      await ledger.close();
    },
  };
}

/** Decisions as the validator's browser sends them. */
export async function asRequests({ issuer }: Place, items: readonly Item[]): Promise<Ask[]> {
  const token = await issuer.token(VALIDATOR.sub, { expires: '2h' });
  return items.map(({ command: { id, proposalId, asks, expectedVersion } }) => ({
    path: `/proposals/${proposalId}/commands`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ asks, expectedVersion }),
  }));
}
