import { buildWhatChanged } from './build.ts';
import { runPlainly } from './plain-error.ts';
import { runResend } from './resending.ts';
import { getRunning } from './run-state.ts';

/** `npm run resend -- --all`: the API's own command, in the environment of the running house or in one given by hand. */
await runPlainly(async () => {
  const env = process.env.DATABASE_URL ? {} : getRunning().environment;
  await buildWhatChanged();
  process.exitCode = await runResend(process.argv.slice(2), { env, stdio: 'inherit' });
});
