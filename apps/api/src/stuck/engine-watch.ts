import type { StuckRow } from '#contracts';
import type { Officer } from '#domain';
import { type Engine, EngineUnavailable } from '#engine';
import type { Ledger } from '#ledger';

/** What is asked of the engine to see runs that keep failing. */
export type EngineWatch = Pick<Engine, 'sickRuns'>;

const SHOWN = 20;
/** A page does not wait as long for the engine as a delivery does. */
const PATIENCE_MS = 1_500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AWAY: StuckRow = { cause: 'engine_away', count: 0, sample: [] };

/** Runs that fail again and again, as Temporal alone knows them, in the officer's own area; or that Temporal does not answer. */
export async function engineTrouble(
  watch: EngineWatch | undefined,
  ledger: Pick<Ledger, 'inOwnArea'>,
  by: Officer,
): Promise<StuckRow[]> {
  if (!watch) return [];
  const sick = await asked(watch);
  if (!sick) return [AWAY];
  const ids = sick.filter((id) => UUID.test(id));
  const own = new Set(await ledger.inOwnArea(by, ids));
  const found = ids.filter((id) => own.has(id));
  return found.length > 0 ? [{ cause: 'run_failing', count: found.length, sample: found.slice(0, SHOWN) }] : [];
}

/** @returns nothing where the engine does not answer in time */
async function asked(watch: EngineWatch): Promise<string[] | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  const answer = watch
    .sickRuns()
    .then((runs) => runs.map(({ proposalId }) => proposalId))
    .catch((error: unknown) => {
      if (error instanceof EngineUnavailable) return undefined;
      throw error;
    });
  answer.catch(() => undefined); // if it fails after its time, nobody waits for it any more
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
