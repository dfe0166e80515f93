import type { OpenBody } from '#contracts';
import { keep, valueAt } from '../../outbox/device.ts';
import type { OpeningForm } from './form.ts';

/** What was sent and may have arrived: it is sent again as it was, under the same id, until there is an answer. */
export type Sending = { commandId: string; body: OpenBody };
export type OpeningDraft = { form: OpeningForm; sending?: Sending };

const KEY = 'opening';
export const findOpening = (): Promise<OpeningDraft | undefined> => valueAt('drafts', KEY);
/** Nothing takes the draft away. */
export const keepOpening = (draft?: OpeningDraft): Promise<void> => keep([{ shelf: 'drafts', key: KEY, value: draft }]);
