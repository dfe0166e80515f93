import { REGSOSEK_2022_WORDING } from '#contracts';
import { REGSOSEK_2022 } from '#domain';

/** A file of its own, so that only who fills in or reads such a survey fetches it. */
export const form = { instrument: REGSOSEK_2022, wording: REGSOSEK_2022_WORDING };
