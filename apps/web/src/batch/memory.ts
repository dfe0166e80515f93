import { keep, valueAt } from '../outbox/device.ts';
import type { Batch } from './batch.ts';

/** A batch of each page, sealed with the device's key like all that lies there. */
const keyOf = (name: string): string => `batch-${name}`;

export const findBatch = (name: string): Promise<Batch | undefined> => valueAt('drafts', keyOf(name));
/** Nothing takes it away. */
export const keepBatch = (name: string, batch?: Batch): Promise<void> =>
  keep([{ shelf: 'drafts', key: keyOf(name), value: batch }]);
