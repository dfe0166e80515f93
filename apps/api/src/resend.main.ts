import { openEngine } from '#engine';
import { openLedger } from '#ledger';
import { parseArgs } from 'node:util';
import { ConfigRefused, readEngineRoomConfig } from './config.ts';
import { withoutWords } from './logging.ts';
import { resend } from './resend.ts';

const USAGE = `Tells Temporal again where proposals stand.
  npm run resend -- --all             every open proposal
  npm run resend -- <id> <id> ...     only these
  --reopen                            end each run and open a new one
  --raise-epoch                       first, after the record was restored from a backup: no run stays deaf to it
`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { all: { type: 'boolean' }, reopen: { type: 'boolean' }, 'raise-epoch': { type: 'boolean' } },
    });
    const isClear = values.all
      ? positionals.length === 0
      : positionals.length > 0 && positionals.every((id) => UUID.test(id));
    return isClear ? { ...values, ids: positionals.map((id) => id.toLowerCase()) } : undefined;
  } catch {
    return undefined;
  }
}

async function main(): Promise<number> {
  const wish = asked();
  if (!wish) {
    process.stderr.write(USAGE);
    return 2;
  }
  const config = readEngineRoomConfig(process.env);
  const ledger = openLedger({
    url: config.DATABASE_URL,
    keys: { master: config.TERDATA_MASTER_KEY, index: config.TERDATA_INDEX_KEY },
  });
  const engine = openEngine({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TEMPORAL_TASK_QUEUE,
    codecKey: config.TERDATA_CODEC_KEY,
    identity: `terdata-resend@${process.pid}`,
  });
  try {
    if (wish['raise-epoch']) process.stdout.write(`epoch ${await ledger.raiseEpoch()}\n`);
    const reopen = wish.reopen ?? false;
    const report = await resend(ledger, engine, wish.all ? { reopen } : { reopen, ids: wish.ids });
    process.stdout.write(`${report.sent} ${reopen ? 'reopened' : 'resent'}, ${report.failed} failed\n`);
    if (wish.all) process.stdout.write('What still settles is left alone: its own delivery follows.\n');
    if (report.left.length > 0) process.stdout.write(`not open, or still settling: ${report.left.join(' ')}\n`);
    if (report.firstFailure) process.stdout.write(`first failure: ${report.firstFailure}\n`);
    return report.failed > 0 || report.left.length > 0 ? 1 : 0;
  } finally {
    await Promise.allSettled([engine.close(), ledger.close()]);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const line = error instanceof ConfigRefused ? error.message : JSON.stringify({ fault: withoutWords(error) });
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
