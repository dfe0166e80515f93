import { SHORT_1_WORDING } from '#contracts';
import { SHORT_1 } from '#domain';

/** The short form, which surveys of before were filled in with. */
export const form = { instrument: SHORT_1, wording: SHORT_1_WORDING };
