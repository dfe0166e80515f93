import { expect, test } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import * as fc from 'fast-check';
import { readCodecKeys } from './codec-keys.ts';
import { payloadCodec } from './payload-codec.ts';

const aKey = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte) });
const OLD = aKey('2025', 1);
const NEW = aKey('2026', 2);
const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value);

test('whatever is written is read again, and nobody else can read it', async () => {
  const codec = payloadCodec([NEW]);
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const [sealed] = await codec.encode([payloadOf(value)]);
      expect(Buffer.from(sealed!.metadata!.encoding!).toString()).toBe('binary/encrypted');
      const [opened] = await codec.decode([sealed!]);
      expect(defaultPayloadConverter.fromPayload(opened!)).toEqual(
        defaultPayloadConverter.fromPayload(payloadOf(value)),
      );
    }),
  );
  const [sealed] = await codec.encode([payloadOf('Siti Aminah')]);
  expect(Buffer.from(sealed!.data!).toString('latin1')).not.toContain('Siti');
});

test('an older key still reads, and what was written in the clear stays readable', async () => {
  const [old] = await payloadCodec([OLD]).encode([payloadOf('a')]);
  const both = payloadCodec([NEW, OLD]);
  const opened = await both.decode([old!, payloadOf('b')]);
  expect(opened.map((payload) => defaultPayloadConverter.fromPayload(payload))).toEqual(['a', 'b']);
});

test('a payload that was changed, or whose key is gone, is refused', async () => {
  const codec = payloadCodec([NEW]);
  const [sealed] = await codec.encode([payloadOf('a')]);
  const changed = Buffer.from(sealed!.data!);
  changed[14] = changed[14]! ^ 1;
  await expect(codec.decode([{ ...sealed!, data: changed }])).rejects.toThrow();
  await expect(payloadCodec([OLD]).decode([sealed!])).rejects.toThrow('2026');
});

test('keys come from the environment with their ids, the newest first', () => {
  const [a, b] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
  expect(readCodecKeys(undefined)).toEqual([]);
  expect(readCodecKeys('')).toEqual([]);
  expect(readCodecKeys(a)).toEqual([aKey('1', 1)]);
  expect(readCodecKeys(`2026:${b}, 2025:${a}`)).toEqual([NEW, OLD]);
});

test('a key that is too short is refused without being quoted', () => {
  expect(() => readCodecKeys('2026:c2hvcnQ=')).toThrow('codec key 1');
  expect(() => readCodecKeys('2026:c2hvcnQ=')).not.toThrow('c2hvcnQ');
});
