import type { Me } from '../session/me.ts';
import { keep, valueAt } from './device.ts';
import { isLent } from './lent.ts';

/** Keeps who is signed in, so that the pages open without a network. */
export const rememberOfficer = (me: Me): Promise<void> => keep([{ shelf: 'officer', key: 'me', value: me }]);

/** Who was last signed in here and has not signed out; the server still decides about all that is sent. */
export const recallOfficer = async (): Promise<Me | undefined> => (isLent() ? valueAt<Me>('officer', 'me') : undefined);
