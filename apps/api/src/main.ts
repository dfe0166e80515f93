import { openEngine } from '#engine';
import { openLedger } from '#ledger';
import { createApi } from './api.ts';
import { IssuerRefused } from './auth/discovery.ts';
import { ConfigRefused, readConfig, type Config } from './config.ts';
import { withoutWords } from './logging.ts';

async function main(config: Config): Promise<void> {
  const ledger = openLedger({
    url: config.DATABASE_URL,
    keys: { master: config.TERDATA_MASTER_KEY, index: config.TERDATA_INDEX_KEY },
  });
  const engine = openEngine({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TEMPORAL_TASK_QUEUE,
    codecKey: config.TERDATA_CODEC_KEY,
    identity: `terdata-api@${process.pid}`,
  });
  const { app, relay } = await createApi({ config, ledger, engine });
  relay.start();
  await app.listen(config.PORT, config.HOST);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await app.close(); // takes no new request, and answers those it has
    await relay.stop();
    await Promise.allSettled([engine.close(), ledger.close()]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

try {
  await main(readConfig(process.env));
} catch (error) {
  const line =
    error instanceof ConfigRefused || error instanceof IssuerRefused
      ? error.message
      : JSON.stringify({ level: 60, fault: withoutWords(error) });
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
