/** What lies on the device: unreadable without the key, and only in the place that it was put. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** A key that no script can read out: it works in this browser and leaves it never. */
export const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

const bytesOf = (value: unknown): BufferSource =>
  value instanceof ArrayBuffer ? value : new TextEncoder().encode(JSON.stringify(value));

export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(place);
  return { iv, bytes: await crypto.subtle.encrypt({ name: ALGORITHM, iv, additionalData }, key, bytesOf(value)) };
}

export function unseal(key: CryptoKey, place: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData: new TextEncoder().encode(place) }, key, bytes);
}
