import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWhatChanged } from './build.ts';
import { ROOT } from './folders.ts';
import { runPlainly } from './plain-error.ts';
import { getRunning } from './run-state.ts';

/** `npm run resend -- --all`: the API's own command, in the environment of the running house or in one given by hand. */
await runPlainly(async () => {
  const environment = process.env.DATABASE_URL ? {} : getRunning().environment;
  await buildWhatChanged();
  const script = join(ROOT, 'dist', 'apps', 'api', 'src', 'resend.main.js');
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  process.exitCode = status ?? 1;
});
