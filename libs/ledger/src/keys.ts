import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';

/** A key of 32 bytes with the id that is stored beside whatever it locked. */
export type Key = { id: string; key: Buffer };
/** The first of each is the newest: it locks; the others still open. `master` wraps data keys, `index` makes blind indexes and digests. */
export type KeyRing = { master: readonly Key[]; index: readonly Key[] };

/** The key of one person, family, survey or note. Whoever destroys it has erased all that it locked. */
export type DataKey = { id: string; key: Buffer; wrapped: Buffer; masterKeyId: string };
/** As it lies in the table; `wrapped` is null once it was destroyed. */
export type StoredDataKey = { id: string; wrapped: Buffer | null; master_key_id: string };

/** Where a locked value lies. Bound to it, so that ciphertext cannot be moved to another row, column or table. */
export type Place = readonly [table: string, column: string, rowId: string];

/** What can be found by a blind index; each has indexes of its own. */
export type IndexedField = 'kk' | 'nik' | 'phone';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const newest = (keys: readonly Key[]): Key => {
  const [key] = keys;
  if (!key) throw new TypeError('a key ring needs at least one key of each sort');
  return key;
};

function lock(key: Buffer, place: Place, value: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(place.join(':')));
  const body = Buffer.concat([cipher.update(value), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unlock(key: Buffer, place: Place, locked: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, locked.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(place.join(':')))
    .setAuthTag(locked.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(locked.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

const wrappingOf = (id: string): Place => ['data_key', 'wrapped', id];

const wrap = (ring: KeyRing, id: string, key: Buffer): DataKey => {
  const master = newest(ring.master);
  return { id, key, wrapped: lock(master.key, wrappingOf(id), key), masterKeyId: master.id };
};

export const newDataKey = (ring: KeyRing): DataKey => wrap(ring, newId(), randomBytes(32));

/** A stored data key, opened; undefined when it was destroyed. @throws when its master key is not in the ring */
export function openDataKey(ring: KeyRing, stored: StoredDataKey): DataKey | undefined {
  const { id, wrapped, master_key_id: masterKeyId } = stored;
  if (!wrapped) return undefined;
  const master = ring.master.find((key) => key.id === masterKeyId);
  if (!master) throw new Error(`master key ${masterKeyId} is not in the ring`);
  return { id, key: unlock(master.key, wrappingOf(id), wrapped), wrapped, masterKeyId };
}

/** The same data key under the newest master key. */
export const rewrapped = (ring: KeyRing, { id, key }: DataKey): DataKey => wrap(ring, id, key);

/** Locks a value for one place. */
export const seal = ({ key }: Pick<DataKey, 'key'>, place: Place, value: string | Buffer): Buffer =>
  lock(key, place, typeof value === 'string' ? Buffer.from(value) : value);

/** What was locked for this place; undefined when the key is gone, which reads as erased. @throws when it was locked for another place */
export const unseal = (key: Pick<DataKey, 'key'> | undefined, place: Place, locked: Buffer): string | undefined =>
  unsealBytes(key, place, locked)?.toString();

/** The same for what is no text. */
export const unsealBytes = (key: Pick<DataKey, 'key'> | undefined, place: Place, locked: Buffer): Buffer | undefined =>
  key && unlock(key.key, place, locked);

/** What a family shows who asks where its proposal is: bound to the ticket, so that the four digits alone are worth nothing. The newest first. */
export const statusDigests = (ring: KeyRing, ticket: string, lastDigits: string): Buffer[] =>
  ring.index.map(({ key }) => createHmac('sha256', key).update(`status\0${ticket}\0${lastDigits}`).digest());

/** The one that is written, for a member with this NIK. */
export const statusDigest = (ring: KeyRing, ticket: string, nik: string): Buffer =>
  statusDigests(ring, ticket, nik.slice(-4))[0]!;

export type BlindIndex = { keyId: string; index: Buffer };

/** HMAC-SHA-256 over field and normalised value under each index key, the newest first: both answer during a rotation. */
export const blindIndexes = (ring: KeyRing, field: IndexedField, value: string): BlindIndex[] =>
  ring.index.map(({ id, key }) => ({
    keyId: id,
    index: createHmac('sha256', key).update(`${field}\0${value.trim().toUpperCase()}`).digest(),
  }));

/** The blind index that is written. */
export const blindIndex = (ring: KeyRing, field: IndexedField, value: string): Buffer => {
  const [first] = blindIndexes({ ...ring, index: [newest(ring.index)] }, field, value);
  return first!.index;
};

/** Whether a stored digest is that of this body, under any index key of the ring. */
export const isDigestOf = (ring: KeyRing, stored: Buffer, body: string): boolean =>
  digests(ring, body).some((digest) => timingSafeEqual(digest, stored));

/** A command's body holds a NIK, so its digest is keyed: a plain hash could be guessed. The newest first. */
export const digests = (ring: KeyRing, body: string): Buffer[] =>
  ring.index.map(({ key }) => createHmac('sha256', key).update('command\0').update(body).digest());
