import { type HeldBenefits, SYSTEM } from '#domain';
import { kkIndexesOf } from './applicant-families.ts';
import type { Database } from './database.ts';
import type { KeyRing } from './keys.ts';

/** Programmes are the nation's: their days are those of its capital. */
const dayOf = (instant: string): string => `to_char(${instant} at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`;

const HELD = `
  select ${dayOf('ledger_clock()')} as on, (
    select json_agg(json_build_object('programme', b.programme, 'source', b.source, 'since', ${dayOf('b.since')}) order by b.since, b.id)
    from benefit b where b.family_id = f.id and b.ended_at is null
  ) as benefits
  from family f where f.ended_at is null and f.kk_index = any($1::bytea[]) limit 1`;

type Row = { on: string; benefits: HeldBenefits['benefits'] | null };

/** What the family of a proposal has in the registry today; nothing at all where the registry does not know it. */
export const benefitsHeld = (db: Database, keys: KeyRing, proposalId: string): Promise<HeldBenefits | undefined> =>
  db.read(SYSTEM, async (query) => {
    const [row] = await query<Row>(HELD, [await kkIndexesOf(query, keys, proposalId)]);
    return row && { on: row.on, benefits: row.benefits ?? [] };
  });
