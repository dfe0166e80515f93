import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { STAGE_WORDS, type Words } from '#contracts';
import type { Stage } from '#domain';
import type { Building } from '../building.ts';
import { connected } from '../database.ts';
import { startDistrict } from '../district/district.ts';
import { openDoor } from '../district/door.ts';
import { openJournal } from '../district/journal.ts';
import { DATA } from '../folders.ts';
import { namespaceOf, openLedgerAndEngine } from '../ledger-and-engine.ts';
import { actsOf } from './acts.ts';
import { breaking, type PartName, PARTS } from './breaking.ts';
import { changedEventIn } from './changed-event.ts';
import { startDrain } from './drain.ts';
import { manyEyes } from './many-eyes.ts';
import { startWorkbenchServer } from './server.ts';
import type { State } from './state.ts';

type Opened = {
  /** Sees every row and may switch triggers off. */
  ownerUrl: string;
  /** The worker's. */
  environment: Record<string, string>;
};

/** Somebody looks as long as the page asks at least so often. */
const WATCHED_MS = 5_000;
const CASES_SHOWN = 12;

/**
 * The pages on which a visitor breaks the running house, and looks at one case through many eyes. They need the demo's own issuer and
 * stand-in; where the settings name others, there are none.
 */
export async function openWorkbench(building: Building, { ownerUrl, environment }: Opened): Promise<void> {
  const { stack, run, port, standing } = building;
  const { api, issuer, dukcapil, temporalUi } = run.addresses;
  if (!api || !issuer || !dukcapil || !standing.has('dukcapil')) return;

  const { ledger, engine } = openLedgerAndEngine(stack, environment, 'workbench');
  const folder = join(DATA, 'district', await identityOf(ownerUrl));
  const journal = openJournal(join(folder, 'journal.jsonl'));
  const door = openDoor({ api, issuer });
  const district = startDistrict({ door, journal, dukcapil });
  stack.defer(() => district.stop());
  let watchedMs = Number.NEGATIVE_INFINITY;
  const isWatched = () => district.speed > 0 || performance.now() - watchedMs < WATCHED_MS;
  const drain = startDrain({ url: ownerUrl, journal, isWatched });
  stack.defer(() => drain.stop());

  const parts = breaking({ standing, dukcapil, environment });
  const changed = changedEventIn(join(folder, 'changed-event.json'), ownerUrl);
  const proposals = () => [...journal.latest.values()];
  let checked: Words | undefined;
  const acts = actsOf({
    breaking: parts,
    district,
    changed,
    verifyChain: () => ledger.verifyChain(),
    anyProposal: () => {
      const known = proposals();
      return known.length > 0 ? known[randomInt(known.length)]!.proposalId : undefined;
    },
    onChecked: (said) => (checked = said),
  });
  const state = (): State => {
    watchedMs = performance.now();
    return {
      speed: district.speed,
      parts: Object.fromEntries(PARTS.map((part) => [part, parts.isUp(part)])) as Record<PartName, boolean>,
      counts: { ...drain.counters(), underWay: district.underWay(), refused: journal.refused },
      points: drain.points(),
      changed: changed.find(),
      checked,
      cases: proposals()
        .slice(-CASES_SHOWN)
        .toReversed()
        .map(({ proposalId, stage }) => ({ id: proposalId, stage: STAGE_WORDS[stage as Stage] })),
    };
  };
  const server = await startWorkbenchServer({
    port: await port(3100, 'the break-it page'),
    api,
    acts,
    state,
    eyes: manyEyes({
      door,
      api,
      temporalUi,
      namespace: namespaceOf(environment),
      transcript: (id) => (parts.isUp('temporal') ? engine.transcript(id) : Promise.resolve(undefined)),
      cases: () => proposals().slice(-CASES_SHOWN),
    }),
  });
  stack.defer(() => server.stop());
  run.addresses.workbench = server.url;
}

/** What was answered by one database must not be looked for in another: a new one begins a journal of its own. */
const identityOf = (url: string): Promise<string> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select system_identifier || '-' || (select oid from pg_database where datname = current_database()) as id
       from pg_control_system()`,
    );
    return rows[0]!.id;
  });
