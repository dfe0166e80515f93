import { ApiProblem, ServerAway } from '../api/problem.ts';
import type { ItemProblem, Outcome } from './item.ts';

/** By code where it says more than its status: whether it passes by itself, or somebody has to choose. */
// oxfmt-ignore
const BY_CODE: Readonly<Record<string, 'away' | 'conflict'>> = {
  stale:          'conflict',
  command_reused: 'conflict',
  settling:       'away',
};

const problemOf = ({ code, message, detail, facts }: ApiProblem): ItemProblem => ({
  code,
  title: message,
  detail,
  ...(typeof facts['version'] === 'number' && { version: facts['version'] }),
  ...(Array.isArray(facts['changed']) && { changed: facts['changed'] as NonNullable<ItemProblem['changed']> }),
  ...(Array.isArray(facts['fields']) && { fields: facts['fields'] as NonNullable<ItemProblem['fields']> }),
});

/** What an error means for what was sent. A right that was taken away refuses and keeps it: nothing is ever dropped here. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof ServerAway)
    return { kind: 'away', ...(error.retryAfter && { waitMs: error.retryAfter * 1000 }) };
  if (!(error instanceof ApiProblem)) return { kind: 'away' };
  const problem = problemOf(error);
  if (error.status === 401) return { kind: 'signed_out', problem };
  const waitMs = error.facts['waitMs'];
  if (error.status >= 500 || BY_CODE[error.code] === 'away')
    return { kind: 'away', ...(typeof waitMs === 'number' && { waitMs }) };
  return { kind: BY_CODE[error.code] === 'conflict' ? 'conflict' : 'refused', problem };
}
