import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { CodecKey } from './codec-keys.ts';

const ENCODING = 'binary/encrypted';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** AES-256-GCM over whole payloads. A position has nothing to hide; this is the second wall, for what should not have been there. */
export const payloadCodec = (keys: readonly [CodecKey, ...CodecKey[]]): PayloadCodec => ({
  async encode(payloads) {
    return payloads.map((payload) => seal(payload, keys[0]));
  },
  async decode(payloads) {
    return payloads.map((payload) => (text(payload.metadata?.encoding) === ENCODING ? open(payload, keys) : payload));
  },
});

function seal(payload: Payload, { id, key }: CodecKey): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = [cipher.update(pack(payload)), cipher.final()];
  return {
    metadata: { encoding: Buffer.from(ENCODING), key: Buffer.from(id) },
    data: Buffer.concat([iv, ...sealed, cipher.getAuthTag()]),
  };
}

function open({ metadata, data }: Payload, keys: readonly CodecKey[]): Payload {
  const id = text(metadata?.key);
  const known = keys.find((key) => key.id === id);
  if (!known) throw new Error(`a payload is encoded with the key ${id}, which is not configured`);
  const bytes = Buffer.from(data ?? []);
  const decipher = createDecipheriv('aes-256-gcm', known.key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return unpack(Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]));
}

// A payload as bytes: the length of its metadata, the metadata as JSON, the data.
function pack({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
  const head = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(head.length);
  return Buffer.concat([length, head, Buffer.from(data ?? [])]);
}

function unpack(bytes: Buffer): Payload {
  const start = 2 + bytes.readUInt16BE();
  const head = JSON.parse(bytes.subarray(2, start).toString()) as Record<string, string>;
  const metadata = Object.entries(head).map(([name, value]) => [name, Buffer.from(value, 'base64')]);
  return { metadata: Object.fromEntries(metadata), data: bytes.subarray(start) };
}
