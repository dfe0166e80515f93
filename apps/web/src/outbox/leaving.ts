import { countUnsent as countInBox } from './box.ts';
import { wipeDevice } from './device.ts';
import { isLent } from './lent.ts';

/** How much would be lost by wiping this device. */
export const countUnsent = async (): Promise<number> => (isLent() ? countInBox() : 0);
export { wipeDevice };
