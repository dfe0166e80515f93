import type { DataConverter } from '@temporalio/common';
import { readCodecKeys } from './codec-keys.ts';
// oxlint-disable-next-line import/no-unassigned-import -- so that it is built with us; Temporal loads it from its path
import './failure-converter.cts';
import { payloadCodec } from './payload-codec.ts';

/** For client, worker and bundle. Built, it has another ending. */
export const FAILURE_CONVERTER_PATH = `${import.meta.dirname}/failure-converter.${import.meta.filename.endsWith('.ts') ? 'cts' : 'cjs'}`;

/**
 * How payloads and failures are written, for client, worker and replay alike. Without keys in the clear, so that Temporal's own page can be read.
 * @param codecKey as `readCodecKeys` reads it
 */
export function dataConverter(codecKey: string | undefined): DataConverter | undefined {
  const [newest, ...older] = readCodecKeys(codecKey);
  if (!newest) return undefined;
  return { payloadCodecs: [payloadCodec([newest, ...older])], failureConverterPath: FAILURE_CONVERTER_PATH };
}
