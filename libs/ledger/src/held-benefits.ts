import { type HeldBenefits, SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { membersOf } from './identity.ts';
import { blindIndexes, type KeyRing } from './keys.ts';

/** Programmes are the nation's: their days are those of its capital. */
const dayOf = (instant: string): string => `to_char(${instant} at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`;

// Compared under every index key, because a rotation may lie between the two rows.
const HELD = `
  select ${dayOf('ledger_clock()')} as on, (
    select json_agg(json_build_object('programme', b.programme, 'source', b.source, 'since', ${dayOf('b.since')}) order by b.since, b.id)
    from benefit b where b.family_id = f.id and b.ended_at is null
  ) as benefits
  from family f where f.ended_at is null and f.kk_index = any($1::bytea[]) limit 1`;

/** What the family of a proposal has in the registry today; nothing at all where the registry does not know it. */
export async function benefitsHeld(db: Database, keys: KeyRing, proposalId: string): Promise<HeldBenefits | undefined> {
  const [member] = await membersOf(db, keys, proposalId);
  if (!member) return undefined;
  const indexes = blindIndexes(keys, 'kk', member.kk).map(({ index }) => index);
  type Row = { on: string; benefits: HeldBenefits['benefits'] | null };
  const [row] = await db.read(SYSTEM, (query) => query<Row>(HELD, [indexes]));
  return row && { on: row.on, benefits: row.benefits ?? [] };
}
