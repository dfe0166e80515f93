import { type Actor, ceilingOf, type CountedAct } from '#domain';
import { clockOf } from './clocks.ts';
import type { Query } from './database.ts';

/** What an officer has done of one act since midnight at their office: lines of the access log, and how many proposals they name. */
export type Today = { lines: number; proposals: number; leftMs: number };

/** Past the policies: nobody who works may read the log. */
const TODAY = `select act, lines, proposals, left_ms from accesses_today($1::text[], $2, true)`;

/** Counts what the session's own officer has done today. Until the transaction ends, whoever counts the same officer waits. */
export async function today<Act extends CountedAct>(
  query: Query,
  { region }: Actor,
  acts: readonly Act[],
): Promise<Readonly<Record<Act, Today>>> {
  type Row = { act: Act; lines: number; proposals: number; left_ms: number };
  const rows = await query<Row>(TODAY, [acts, clockOf(region)]);
  return Object.fromEntries(
    rows.map(({ act, left_ms: leftMs, ...counts }) => [act, { ...counts, leftMs }]),
  ) as unknown as Record<Act, Today>;
}

/** A no that says how much a day holds, and when the next one begins. */
export const overCeiling = <Code extends string>(actor: Actor, act: CountedAct, code: Code, waitMs: number) =>
  ({ ok: false, code, facts: { ceiling: ceilingOf(actor, act), waitMs } }) as const;
