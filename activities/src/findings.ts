import type { FindingRef } from '#domain';
import type { IdentityResult } from '#ledger';

type Said = Pick<IdentityResult, 'outcome'> & { codes?: readonly string[] };

/** What an answer about one member questions. @throws where it questions without a reason: what is not understood is never a match */
export function findingsOf([subject, { outcome, codes = [] }]: [string, Said]): FindingRef[] {
  if (outcome === 'questioned' && codes.length === 0) throw new Error('an identity is questioned without a code');
  return codes.map((code) => ({ code, subject }));
}
