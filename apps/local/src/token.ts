import { fetchToken } from './issuer.ts';
import { PlainError, runPlainly } from './plain-error.ts';
import { getRunning } from './run-state.ts';
import { VILLAGE } from './village.ts';

/** `npm run token -- <officer>`: prints a bearer token for a demo officer, and nothing else. */
await runPlainly(async () => {
  const wanted = process.argv[2];
  const officer = VILLAGE.officers.find(({ key, sub }) => key === wanted || sub === wanted);
  if (!officer) {
    const keys = VILLAGE.officers.map(({ key }) => key).join(', ');
    throw new PlainError(`${wanted ? `There is no demo officer ${wanted}.` : 'Which officer?'} One of: ${keys}`);
  }
  const { issuer } = getRunning().addresses;
  if (!issuer)
    throw new PlainError('The house runs with an issuer of its own (OIDC_ISSUER): ask that one for a token.');
  console.log(await fetchToken(issuer, officer.sub));
});
