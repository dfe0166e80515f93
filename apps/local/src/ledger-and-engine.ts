import { type Engine, openEngine } from '#engine';
import { type Ledger, openLedger, toKeyRing } from '#ledger';

/**
 * The ledger and the engine of a house, for whoever reads them beside its API and worker.
 * @param environment that of the house's worker
 * @param identity how the engine knows who asks
 */
export function openLedgerAndEngine(
  stack: AsyncDisposableStack,
  environment: Record<string, string>,
  identity: string,
): { ledger: Ledger; engine: Engine } {
  const ledger = openLedger({
    url: environment.DATABASE_URL!,
    keys: toKeyRing({ master: environment.TERDATA_MASTER_KEY!, index: environment.TERDATA_INDEX_KEY! }),
    poolSize: 2,
  });
  stack.defer(() => ledger.close());
  const engine = openEngine({
    address: environment.TEMPORAL_ADDRESS!,
    namespace: namespaceOf(environment),
    taskQueue: 'terdata',
    identity,
  });
  stack.defer(() => engine.close());
  return { ledger, engine };
}

/** Where the house's workflows are. */
export const namespaceOf = (environment: Record<string, string>): string => environment.TEMPORAL_NAMESPACE ?? 'default';
