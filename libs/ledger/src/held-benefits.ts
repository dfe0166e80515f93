import { type HeldBenefit, SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { membersOf } from './identity.ts';
import { blindIndexes, type KeyRing } from './keys.ts';

// Compared under every index key, because a rotation may lie between the two rows.
const HELD = `
  select f.id as family, (
    select json_agg(json_build_object('programme', b.programme, 'source', b.source, 'since', b.since) order by b.since, b.id)
    from benefit b where b.family_id = f.id and b.ended_at is null
  ) as benefits
  from family f where f.ended_at is null and f.kk_index = any($1::bytea[]) limit 1`;

/** What the family of a proposal has in the registry today; nothing at all where the registry does not know it. */
export async function benefitsHeld(
  db: Database,
  keys: KeyRing,
  proposalId: string,
): Promise<readonly HeldBenefit[] | undefined> {
  const [member] = await membersOf(db, keys, proposalId);
  if (!member) return undefined;
  const indexes = blindIndexes(keys, 'kk', member.kk).map(({ index }) => index);
  const [row] = await db.read(SYSTEM, (query) => query<{ benefits: HeldBenefit[] | null }>(HELD, [indexes]));
  return row && (row.benefits ?? []);
}
