import { keep, valueAt } from '../../outbox/device.ts';
import type { MeetingForm } from './form.ts';

const KEY = 'meeting';

export const findMeeting = (): Promise<MeetingForm | undefined> => valueAt('drafts', KEY);
/** Nothing takes the draft away. A device that keeps nothing works all the same. */
export const keepMeeting = (form?: MeetingForm): Promise<void> =>
  keep([{ shelf: 'drafts', key: KEY, value: form }]).catch(() => undefined);
