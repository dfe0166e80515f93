import { openLedger } from '#ledger';
import { ConfigRefused, readEngineRoomConfig } from './config.ts';
import { withoutWords } from './logging.ts';

const AT_ONCE = 500;

// After a new master key was put in front: wraps everybody's key anew, so that the old one can be taken out. May be run at any time, and again.
try {
  const config = readEngineRoomConfig(process.env);
  const keys = { master: config.TERDATA_MASTER_KEY, index: config.TERDATA_INDEX_KEY };
  const ledger = openLedger({ url: config.DATABASE_URL, keys });
  try {
    let total = 0;
    for (let done = -1; done !== 0; total += done) done = await ledger.rewrap(AT_ONCE);
    console.log(`${total} keys are wrapped anew`);
  } finally {
    await ledger.close();
  }
} catch (error) {
  console.error(error instanceof ConfigRefused ? error.message : JSON.stringify({ fault: withoutWords(error) }));
  process.exitCode = 1;
}
