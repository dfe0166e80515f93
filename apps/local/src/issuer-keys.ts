import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

/** A private signing key as a JWK. */
export type SigningKey = { kid: string; alg: 'ES256'; use: 'sig' } & Record<string, unknown>;

/** Tokens of the last rotations stay checkable; older keys are forgotten. */
const KEPT = 4;

/** The issuer's keys, the signing one first; made and kept in the file at the first call. */
export function loadKeys(file: string): SigningKey[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SigningKey[];
  } catch {
    return save(file, [newKey()]);
  }
}

/** A new key signs from now on; the older ones stay in the set, so that tokens already given out can be checked. */
export const rotateKeys = (file: string): SigningKey[] => save(file, [newKey(), ...loadKeys(file)].slice(0, KEPT));

function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' };
}

function save(file: string, keys: SigningKey[]): SigningKey[] {
  writeWhole(file, JSON.stringify(keys, undefined, 2));
  return keys;
}
