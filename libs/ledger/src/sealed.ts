import { type KeyRing, openDataKey, type Place, type StoredDataKey, unseal } from './keys.ts';

/** A data key as SQL brings it beside the row that it locked. */
export type KeyJson = { id: string; wrapped: string | null; master_key_id: string };

/** SQL for one data key, in one column. */
export const keyColumn = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'wrapped', encode(${alias}.wrapped, 'hex'), 'master_key_id', ${alias}.master_key_id)`;

export const toStored = ({ wrapped, ...key }: KeyJson): StoredDataKey => ({
  ...key,
  wrapped: wrapped === null ? null : Buffer.from(wrapped, 'hex'),
});

/** Opens what one row has locked with its key; a value is undefined where the key was destroyed, or nothing was there. */
export function opener(keys: KeyRing, key: KeyJson, table: string, rowId: string) {
  const opened = openDataKey(keys, toStored(key));
  return (column: string, locked: Buffer | null): string | undefined => {
    const place: Place = [table, column, rowId];
    return locked === null ? undefined : unseal(opened, place, locked);
  };
}
