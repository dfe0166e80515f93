import { SYSTEM } from '#domain';
import type { Database } from './database.ts';
import { type KeyRing, openDataKey, rewrapped, type StoredDataKey } from './keys.ts';

const OLD = `
  select id, wrapped, master_key_id from data_key
  where master_key_id <> $1 and wrapped is not null order by id limit $2 for update skip locked`;
const REWRAP = `
  update data_key set wrapped = decode(k.wrapped, 'hex'), master_key_id = k.master_key_id
  from jsonb_to_recordset($1::jsonb) as k (id uuid, wrapped text, master_key_id text) where data_key.id = k.id`;

/**
 * Wraps data keys anew under the newest master key, so that an older one can be retired. What they lock is not touched.
 * @returns how many were left to do and are done now; call again until it is 0
 */
export const rewrap = (db: Database, ring: KeyRing, limit: number): Promise<number> =>
  db.write(SYSTEM, async (query) => {
    const old = await query<StoredDataKey>(OLD, [ring.master[0]?.id, limit]);
    const rows = old.map((stored) => {
      const { id, wrapped, masterKeyId } = rewrapped(ring, openDataKey(ring, stored)!);
      return { id, wrapped: wrapped.toString('hex'), master_key_id: masterKeyId };
    });
    if (rows.length > 0) await query(REWRAP, [JSON.stringify(rows)]);
    return rows.length;
  });
