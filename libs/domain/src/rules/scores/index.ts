import type { ScoringModel } from '../../scoring/model.ts';
import { POINTS_2012 } from './points-2012.ts';

export { POINTS_2012 };
/** Every model that ships, the newest last. */
export const SCORING_MODELS: readonly ScoringModel[] = [POINTS_2012];
