import type { Key, KeyRing } from './keys.ts';

const KEY_BYTES = 32;

/**
 * Keys as an environment has them: `id:base64`, several with commas, the newest first. A single key may stand without an id.
 * @throws {TypeError} says which one is wrong, and quotes none
 */
export const toKeys = (text: string): Key[] =>
  text.split(',').map((entry, index) => {
    const [id = '', base64 = ''] = entry.includes(':') ? entry.trim().split(':') : ['1', entry.trim()];
    const key = Buffer.from(base64, 'base64');
    if (key.length !== KEY_BYTES || id === '')
      throw new TypeError(`key ${index + 1} is not id:base64 of ${KEY_BYTES} bytes`);
    return { id, key };
  });

export const toKeyRing = (text: { master: string; index: string }): KeyRing => ({
  master: toKeys(text.master),
  index: toKeys(text.index),
});
