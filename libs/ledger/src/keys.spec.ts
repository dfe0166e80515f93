import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import {
  blindIndex,
  blindIndexes,
  isDigestOf,
  digests,
  newDataKey,
  openDataKey,
  rewrapped,
  seal,
  unseal,
  type KeyRing,
} from './keys.ts';

const aKey = (id: string, fill: number) => ({ id, key: Buffer.alloc(32, fill) });
const RING: KeyRing = { master: [aKey('m1', 1)], index: [aKey('i1', 2)] };
const NIK = '3201055203809001';
const HERE = ['applicant', 'nik', 'row-1'] as const;
const stored = ({ id, wrapped, masterKeyId }: ReturnType<typeof newDataKey>) => ({
  id,
  wrapped,
  master_key_id: masterKeyId,
});

describe('a locked value', () => {
  test('comes back as it was, and never looks the same twice', () => {
    const key = newDataKey(RING);
    fc.assert(fc.property(fc.string(), (value) => unseal(key, HERE, seal(key, HERE, value)) === value));
    expect(seal(key, HERE, NIK)).not.toEqual(seal(key, HERE, NIK));
  });

  test.each([
    ['row', ['applicant', 'nik', 'row-2']],
    ['column', ['applicant', 'name', 'row-1']],
    ['table', ['person', 'nik', 'row-1']],
  ] as const)('cannot be read at another %s', (_what, elsewhere) => {
    const key = newDataKey(RING);
    expect(() => unseal(key, elsewhere, seal(key, HERE, NIK))).toThrow();
  });

  test('cannot be read with the key of somebody else, nor after one bit has changed', () => {
    const key = newDataKey(RING);
    const locked = seal(key, HERE, NIK);
    expect(() => unseal(newDataKey(RING), HERE, locked)).toThrow();
    locked[locked.length - 1]! ^= 1;
    expect(() => unseal(key, HERE, locked)).toThrow();
  });

  test('reads as erased once the key is destroyed', () => {
    const key = newDataKey(RING);
    const gone = openDataKey(RING, { ...stored(key), wrapped: null });
    expect(gone).toBeUndefined();
    expect(unseal(gone, HERE, seal(key, HERE, NIK))).toBeUndefined();
  });
});

describe('a new master key', () => {
  const rotating: KeyRing = { ...RING, master: [aKey('m2', 3), ...RING.master] };

  test('wraps what is new, and the old one still opens what is old', () => {
    const old = newDataKey(RING);
    expect(newDataKey(rotating).masterKeyId).toBe('m2');
    expect(openDataKey(rotating, stored(old))?.key).toEqual(old.key);
  });

  test('takes over what the old one wrapped, so that the old one can go', () => {
    const old = newDataKey(RING);
    const retired: KeyRing = { ...RING, master: [aKey('m2', 3)] };
    expect(openDataKey(retired, stored(rewrapped(rotating, old)))?.key).toEqual(old.key);
    expect(() => openDataKey(retired, stored(old))).toThrow('m1');
  });

  test('a wrapped key cannot be passed off as that of another person', () => {
    const [one, other] = [newDataKey(RING), newDataKey(RING)];
    expect(() => openDataKey(RING, { ...stored(one), id: other.id })).toThrow();
  });
});

describe('a blind index', () => {
  test('is the same for the same number however it is typed, and another for each field', () => {
    expect(blindIndex(RING, 'nik', ` ${NIK} `)).toEqual(blindIndex(RING, 'nik', NIK));
    expect(blindIndex(RING, 'kk', NIK)).not.toEqual(blindIndex(RING, 'nik', NIK));
  });

  test('is no plain digest of the number', () => {
    const index = blindIndex(RING, 'nik', NIK).toString('hex');
    for (const algorithm of ['sha256', 'sha3-256'])
      expect(index).not.toBe(createHash(algorithm).update(NIK).digest('hex'));
  });

  test('stands in both versions while the key is rotated, and the newest is the one written', () => {
    const rotating: KeyRing = { ...RING, index: [aKey('i2', 4), ...RING.index] };
    const both = blindIndexes(rotating, 'nik', NIK);
    expect(both.map(({ keyId }) => keyId)).toEqual(['i2', 'i1']);
    expect(both[0]!.index).toEqual(blindIndex(rotating, 'nik', NIK));
    expect(both[1]!.index).toEqual(blindIndex(RING, 'nik', NIK));
  });
});

test('the digest of a command is known again after the key was rotated, and no other body has it', () => {
  const rotating: KeyRing = { ...RING, index: [aKey('i2', 4), ...RING.index] };
  const [digest] = digests(RING, '{"asks":"noted"}');
  expect(isDigestOf(rotating, digest!, '{"asks":"noted"}')).toBe(true);
  expect(isDigestOf(rotating, digest!, '{"asks":"held"}')).toBe(false);
});
