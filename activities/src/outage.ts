import { concernsService } from '#dukcapil';

/** The outside system, by the name of its outage, its bucket, and what is parked for it. */
export const DUKCAPIL = 'dukcapil';

/** Activities that ended without a code of their own, as after four time-outs. */
const WITHOUT_CODE = 'unavailable';

/**
 * Whether parking for this code opens the one outage of the outside system, the breaker of all processes. Trouble with one citizen's
 * answer, or with our own side, must not stop all the others.
 */
export const opensOutage = (code: string): boolean => code === WITHOUT_CODE || concernsService(code);
